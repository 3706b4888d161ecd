import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PartiesForm } from '@/components/desk/record/parties-form'
import { StepFrame } from '@/components/desk/record/step-frame'
import { countriesToName, organisationsToName } from '@/lib/commitment/queries/recording'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.parties.title', { kind: 'action' }) }
}

export default async function PartiesPage({ params, searchParams }: StepProps) {
  const { viewer, commitment } = await commitmentBeingRecorded({ params })
  const { add } = await searchParams
  const [organisations, countries] = await Promise.all([organisationsToName(viewer), countriesToName(viewer)])
  return (
    <StepFrame commitment={commitment} step="parties">
      <PartiesForm
        commitment={commitment}
        organisations={organisations}
        countries={countries}
        blankRows={add === undefined ? 1 : 3}
        formKey={randomUUID()}
      />
    </StepFrame>
  )
}
