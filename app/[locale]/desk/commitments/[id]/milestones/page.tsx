import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MilestonesForm } from '@/components/desk/record/milestones-form'
import { StepFrame } from '@/components/desk/record/step-frame'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.milestones.title', { kind: 'action' }) }
}

export default async function MilestonesPage({ params }: StepProps) {
  const { commitment } = await commitmentBeingRecorded({ params })
  return (
    <StepFrame commitment={commitment} step="milestones">
      <MilestonesForm commitment={commitment} formKey={randomUUID()} />
    </StepFrame>
  )
}
