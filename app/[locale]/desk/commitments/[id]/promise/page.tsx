import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KindForm } from '@/components/desk/record/kind-form'
import { PromiseForm } from '@/components/desk/record/promise-form'
import { StepFrame } from '@/components/desk/record/step-frame'
import { pillarsOf } from '@/lib/commitment/queries/recording'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.promise.title', { kind: 'action' }) }
}

export default async function PromisePage({ params }: StepProps) {
  const { viewer, commitment } = await commitmentBeingRecorded({ params })
  const pillars = await pillarsOf(viewer, commitment.plan.id)
  return (
    <StepFrame commitment={commitment} step="promise">
      <KindForm commitment={commitment} formKey={randomUUID()} />
      <PromiseForm commitment={commitment} pillars={pillars} formKey={randomUUID()} />
    </StepFrame>
  )
}
