import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Standing } from '@/lib/commitment/queries/standings'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { ReportingWord, ScheduleWord, VerdictWord, WorkWord } from '../chart/state-words'
import { Table } from '../ui/table'

/** Commitments of many plans as they stand, each with one more fact where the page has one to tell. */
export function StandingTable({
  caption,
  captionHidden,
  rows,
  extra,
}: {
  caption: ReactNode
  captionHidden?: boolean
  rows: readonly { standing: Standing; extra?: ReactNode }[]
  extra?: string
}) {
  const t = useTranslations('organisation.commitments')
  const locale = useLocale()
  // Where nobody reported, there is no schedule to tell.
  const isAnyReported = rows.some(({ standing }) => standing.implementation !== null)
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden ?? false}
      columns={[
        { key: 'commitment', label: t('commitment'), header: true },
        ...(extra ? [{ key: 'extra' as const, label: extra }] : []),
        { key: 'work', label: t('work') },
        ...(isAnyReported ? [{ key: 'schedule' as const, label: t('schedule') }] : []),
        { key: 'due', label: t('due') },
      ]}
      rows={rows.map(({ standing, extra: told }) => ({
        id: standing.id,
        cells: {
          commitment: <CommitmentName standing={standing} />,
          extra: told,
          work: (
            <span className="sm:whitespace-nowrap">
              <WorkWord work={standing.implementation} percent={standing.percentComplete} />
              {standing.implementation ? (
                <span className="note block">
                  <VerdictWord verdict={standing.verdict} />
                </span>
              ) : null}
            </span>
          ),
          schedule: standing.implementation ? (
            <span>
              <ScheduleWord schedule={standing.schedule} />
              {standing.reporting === 'reported' ? null : (
                <span className="note block">
                  <ReportingWord reporting={standing.reporting} months={standing.silentMonths} />
                </span>
              )}
            </span>
          ) : null,
          due: standing.dueOn ? (
            sayDate(standing.dueOn, locale)
          ) : (
            <span className="c-soft">{t('dueUnknown')}</span>
          ),
        },
      }))}
    />
  )
}

/** Its title where it is promised, its code and plan under it. */
export function CommitmentName({ standing }: { standing: Standing }) {
  const locale = useLocale()
  const { plan, code, title, titleInEnglish, language } = standing
  return (
    <>
      <a href={routes.commitment(locale, plan.code, code)} lang={language}>
        {title}
      </a>
      {titleInEnglish ? (
        <span className="note block" lang="en">
          {titleInEnglish}
        </span>
      ) : null}
      <span className="note block">
        {code} · <span lang="en">{plan.name}</span>
      </span>
    </>
  )
}
