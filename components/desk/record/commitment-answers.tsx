import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Answer, SummaryList } from '@/components/ui/summary-list'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { type PartialDate, sayDate } from '@/lib/dates'
import { type CommitmentStep, routes } from '@/lib/routes'
import { languageName } from '../language-choices'
import { IndicatorFigures } from './indicator-figures'

/** Everything that will be sent, part by part; with the way back to each question while it may still be changed. */
export function CommitmentAnswers({
  commitment,
  canEdit,
}: {
  commitment: CommitmentOnDesk
  canEdit: boolean
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const joint = useTranslations('joint.rule')
  const locale = useLocale()
  const { id, kind, language, english, lead } = commitment
  const change = (step: CommitmentStep) => (canEdit ? routes.deskCommitmentStep(locale, id, step) : undefined)
  const date = (on: PartialDate | null) => (on ? sayDate(on, locale) : null)
  const text = (value: string | null) => (value ? <span className="pre">{value}</span> : null)
  const inEnglish = (part: 'title' | 'description' | 'wording'): Answer[] =>
    english[part]
      ? [
          {
            id: `english ${part}`,
            label: t(
              `part.english${part === 'title' ? 'Title' : part === 'description' ? 'Description' : 'Wording'}`,
            ),
            value: text(english[part]),
            lang: 'en',
          },
        ]
      : []
  const promise: Answer[] = [
    { id: 'plan', label: t('part.plan'), value: commitment.plan.name, lang: commitment.plan.language },
    { id: 'code', label: t('part.code'), value: commitment.code, change: change('promise') },
    { id: 'kind', label: t('part.kind'), value: words(`kind.${kind}`), change: change('promise') },
    {
      id: 'title',
      label: t('part.title'),
      value: commitment.title,
      lang: language,
      change: change('promise'),
    },
    ...inEnglish('title'),
    {
      id: 'description',
      label: t('part.description'),
      value: text(commitment.description),
      lang: language,
      change: change('promise'),
    },
    ...inEnglish('description'),
    {
      id: 'wording',
      label: t('part.wording'),
      value: text(commitment.wording),
      lang: language,
      change: change('promise'),
    },
    ...inEnglish('wording'),
    { id: 'language', label: t('part.language'), value: languageName(language, locale) },
    {
      id: 'verb',
      label: t('part.verb'),
      value: commitment.verb ? words(`verb.${commitment.verb}`) : null,
      change: change('promise'),
    },
    { id: 'source', label: t('part.source'), value: commitment.source, change: change('promise') },
    {
      id: 'pillar',
      label: t('part.pillar'),
      value: commitment.pillar ? `${commitment.pillar.code} ${commitment.pillar.title}` : null,
      lang: commitment.pillar?.language,
      change: change('promise'),
    },
    {
      id: 'layer',
      label: t('part.layer'),
      value: commitment.layer ? words(`layer.${commitment.layer}`) : null,
      change: change('promise'),
    },
    {
      id: 'startsOn',
      label: t('startsOn', { kind }),
      value: date(commitment.startsOn),
      change: change('promise'),
    },
    { id: 'dueOn', label: t('dueOn', { kind }), value: date(commitment.dueOn), change: change('promise') },
    {
      id: 'visibility',
      label: t('part.visibility'),
      value: words(`visibility.${commitment.visibility}`),
      change: change('promise'),
    },
  ]
  const parties: Answer[] = [
    { id: 'lead', label: t('part.lead'), value: lead?.name, lang: lead?.language, change: change('parties') },
    {
      id: 'statedLead',
      label: t('part.statedLead'),
      value: commitment.statedLead,
      change: change('parties'),
    },
    {
      id: 'partners',
      label: t('part.partners'),
      value: list(
        commitment.partners.map(({ organisation, role }) => ({
          id: organisation.id,
          value: t(`partnerAs.${role}`, { name: organisation.name }),
        })),
      ),
      change: change('parties'),
    },
    {
      id: 'countries',
      label: t('part.countries'),
      value: commitment.countries.map(({ country }) => country.name).join(', ') || null,
      change: change('parties'),
    },
    {
      id: 'jointRule',
      label: joint('title'),
      value: joint(commitment.jointRule),
      change: change('parties'),
    },
  ]
  const measured: Answer[] = [
    {
      id: 'alignments',
      label: t('part.alignments'),
      value: list(
        commitment.alignments.map(({ id: own, item, strength }) => ({
          id: own,
          value: (
            <>
              {item.code} <span lang={item.language}>{item.title}</span> ({words(`strength.${strength}`)})
            </>
          ),
        })),
      ),
      change: change('alignments'),
    },
    {
      id: 'milestones',
      label: t('part.milestones'),
      value: list(
        commitment.milestones.map(({ id: own, title, language: tag, dueOn }) => ({
          id: own,
          value: (
            <>
              <span lang={tag}>{title}</span>, {date(dueOn)}
            </>
          ),
        })),
      ),
      change: change('milestones'),
    },
    {
      id: 'indicators',
      label: t('part.indicators'),
      value: list(
        commitment.indicators.map((indicator) => ({
          id: indicator.id,
          value: (
            <>
              <span lang={indicator.language}>{indicator.title}</span>:{' '}
              <IndicatorFigures indicator={indicator} />
            </>
          ),
        })),
      ),
      change: change('indicators'),
    },
  ]
  return (
    <>
      <Part title={t('check.promise')} answers={promise} />
      <Part title={t('check.parties')} answers={parties} />
      <Part title={t('check.measured')} answers={measured} />
    </>
  )
}

function Part({ title, answers }: { title: string; answers: readonly Answer[] }) {
  return (
    <section className="space-y-3">
      <h2>{title}</h2>
      <SummaryList answers={answers} />
    </section>
  )
}

const list = (entries: readonly { id: string; value: ReactNode }[]): ReactNode =>
  entries.length === 0 ? null : (
    <ul>
      {entries.map(({ id, value }) => (
        <li key={id}>{value}</li>
      ))}
    </ul>
  )
