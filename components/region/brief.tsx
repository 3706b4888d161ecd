import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { type Filters, narrowed } from '@/lib/filters'
import type { RegionToday } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'
import { MeetingDate } from '../forum/meeting-date'

/** The region in one screen of a phone: what is asked next, what moved, what nobody took up, what is promised twice. */
export function Brief({ region, within }: { region: RegionToday; within: Filters }) {
  const t = useTranslations('region.brief')
  const locale = useLocale()
  const { brief, next } = region
  const list = (filters: Filters) => narrowed(routes.commitments(locale), { ...within, ...filters })
  const linked = (count: number, filters: Filters) => (words: ReactNode) =>
    count === 0 ? words : <a href={list(filters)}>{words}</a>
  return (
    <ul className="border-t border-ink measure" aria-label={t('title')}>
      {next ? (
        <Line>
          {t.rich(next.count === 0 ? 'dueNone' : 'due', {
            count: next.count,
            list: linked(next.count, { due: next.by, sort: 'due' }),
            meeting: () => <span lang="en">{next.meeting.meeting.label}</span>,
            when: () => <MeetingDate meeting={next.meeting.meeting} />,
          })}
        </Line>
      ) : null}
      <Line>
        {t('heard', brief.heard)}{' '}
        {t.rich('moved', {
          dates: brief.moved,
          held: brief.blocked,
          moved: linked(brief.moved, { moved: 'any' }),
          blocked: linked(brief.blocked, { blocked: 'any' }),
        })}
      </Line>
      <Gaps gaps={brief.gaps} />
      {brief.overlaps === null ? null : (
        <Line>
          {t.rich('overlaps', {
            count: brief.overlaps,
            list: (words) => <a href={routes.overlaps(locale, null)}>{words}</a>,
          })}
        </Line>
      )}
    </ul>
  )
}

function Gaps({ gaps }: { gaps: RegionToday['brief']['gaps'] }) {
  const t = useTranslations('region.brief')
  const locale = useLocale()
  if (!gaps) return null
  const { framework, bare, items } = gaps
  return (
    <Line>
      {t.rich('gaps', {
        bare,
        items,
        list: (words) => <a href={routes.gaps(locale, framework.code)}>{words}</a>,
        framework: () => <span lang={framework.language}>{framework.name}</span>,
      })}
    </Line>
  )
}

const Line = ({ children }: { children: ReactNode }) => (
  <li className="border-b border-rule py-2.5">{children}</li>
)
