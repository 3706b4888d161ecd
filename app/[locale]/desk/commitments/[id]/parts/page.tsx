import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartsOnDesk } from '@/components/joint/parts-on-desk'
import { RuleForm } from '@/components/joint/rule-form'
import { WithholdForm } from '@/components/joint/withhold-form'
import { dayOf } from '@/lib/dates'
import { ownPart, partsOn } from '@/lib/joint/queries/parts'
import { jointPolicy } from '@/lib/policy/joint'
import { ownCommitment, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joint')
  return { title: t('parts.title') }
}

export default async function PartsPage({ params }: StepProps) {
  const { viewer, commitment } = await ownCommitment({ params })
  if (commitment.state !== 'published') notFound()
  const [parts, own] = await Promise.all([
    partsOn(viewer, commitment.id, dayOf(new Date())),
    ownPart(viewer, commitment.id),
  ])
  const can = {
    decide: jointPolicy.decideRule(viewer, commitment),
    withhold: own !== null && jointPolicy.withhold(viewer, commitment),
  }
  return (
    <PartsOnDesk commitment={commitment} parts={parts}>
      {can.withhold && own ? (
        <WithholdForm commitmentId={commitment.id} isWithheld={own.isWithheld} formKey={randomUUID()} />
      ) : null}
      {can.decide ? <RuleForm commitment={commitment} formKey={randomUUID()} /> : null}
    </PartsOnDesk>
  )
}
