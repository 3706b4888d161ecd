import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommitmentHome } from '@/components/desk/record/commitment-home'
import { CommitmentTasks } from '@/components/desk/record/commitment-tasks'
import { isEditable } from '@/lib/commitment/rules'
import { baselinePolicy } from '@/lib/policy/baseline'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { progressPolicy } from '@/lib/policy/progress'
import { ReportsPublished } from '../../reports-published'
import { ownCommitment, type StepProps } from './recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('aCommitment') }
}

export default async function CommitmentOnDeskPage({ params }: StepProps) {
  const { viewer, commitment } = await ownCommitment({ params })
  const isOpen = isEditable(commitment.state)
  const can = {
    edit: isOpen && commitmentPolicy.edit(viewer, commitment),
    discard: commitment.state === 'draft' && commitment.submittedAt === null,
    report: commitment.state === 'published' && progressPolicy.report(viewer, commitment),
    move: commitment.state === 'published' && baselinePolicy.propose(viewer, commitment),
  }
  return (
    <CommitmentHome
      commitment={commitment}
      canReport={can.report}
      canMove={can.move}
      reports={can.report ? <ReportsPublished viewer={viewer} commitmentId={commitment.id} /> : null}
    >
      {can.edit ? (
        <CommitmentTasks commitment={commitment} formKey={randomUUID()} canDiscard={can.discard} />
      ) : null}
    </CommitmentHome>
  )
}
