import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IndicatorsForm } from '@/components/desk/record/indicators-form'
import { StepFrame } from '@/components/desk/record/step-frame'
import { measures } from '@/lib/commitment/rules'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.indicators.title', { kind: 'action' }) }
}

export default async function IndicatorsPage({ params, searchParams }: StepProps) {
  const { commitment } = await commitmentBeingRecorded({ params })
  const { add } = await searchParams
  const asked = measures.find((measure) => measure === add)
  return (
    <StepFrame commitment={commitment} step="indicators">
      <IndicatorsForm
        commitment={commitment}
        add={asked ?? (commitment.indicators.length === 0 ? 'unit' : null)}
        formKey={randomUUID()}
      />
    </StepFrame>
  )
}
