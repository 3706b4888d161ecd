import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckCommitment } from '@/components/desk/record/check-commitment'
import { StepFrame } from '@/components/desk/record/step-frame'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.check.title', { kind: 'action' }) }
}

export default async function CheckPage({ params }: StepProps) {
  const { commitment } = await commitmentBeingRecorded({ params })
  return (
    <StepFrame commitment={commitment} step="check">
      <CheckCommitment commitment={commitment} formKey={randomUUID()} />
    </StepFrame>
  )
}
