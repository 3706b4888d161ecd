import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  AlignmentResults,
  AlignmentSearch,
  AlignmentSuggestions,
} from '@/components/desk/record/alignment-picker'
import { ChosenAlignments } from '@/components/desk/record/chosen-alignments'
import { StepFrame } from '@/components/desk/record/step-frame'
import { LinkButton } from '@/components/ui/link-button'
import { frameworksToAlign, itemsToAlign } from '@/lib/commitment/queries/picker'
import { routes } from '@/lib/routes'
import { suggestedFor } from '@/lib/suggestion/queries/suggested'
import { commitmentBeingRecorded, type StepProps } from '../recorded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('step.alignments.title', { kind: 'action' }) }
}

const asked = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 80) : '')

export default async function AlignmentsPage({ params, searchParams }: StepProps) {
  const { locale, viewer, commitment } = await commitmentBeingRecorded({ params })
  const query = await searchParams
  const search = { words: asked(query.words), framework: asked(query.framework) }
  const [frameworks, found] = await Promise.all([frameworksToAlign(viewer), itemsToAlign(viewer, search)])
  const suggested = found ? [] : await suggestedFor(viewer, commitment.id)
  const t = await getTranslations('record')
  return (
    <StepFrame commitment={commitment} step="alignments">
      <ChosenAlignments commitment={commitment} formKeys={commitment.alignments.map(() => randomUUID())} />
      <section className="flow">
        <h2>{t('findItems')}</h2>
        <AlignmentSearch commitment={commitment} frameworks={frameworks} asked={search} />
        {found ? (
          <AlignmentResults commitment={commitment} found={found} asked={search} formKey={randomUUID()} />
        ) : null}
      </section>
      {suggested.length > 0 ? (
        <section className="flow">
          <h2>{t('suggested')}</h2>
          <AlignmentSuggestions commitment={commitment} suggested={suggested} formKey={randomUUID()} />
        </section>
      ) : null}
      <p className="btns">
        <LinkButton kind="secondary" href={routes.deskCommitmentStep(locale, commitment.id, 'milestones')}>
          {t('continueToMilestones')}
        </LinkButton>
        <a href={routes.deskCommitment(locale, commitment.id)}>{t('toList')}</a>
      </p>
    </StepFrame>
  )
}
