import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/dates'
import { daysLeft } from '@/lib/desk/rules'
import type { Waiting, Words } from '@/lib/desk/types'
import { inLanguage } from '@/lib/routes'

/** What waits, the most urgent first: each with why, by when, the meeting that needs it, and one way to it. */
export function WaitingList({ waiting, today }: { waiting: readonly Waiting[]; today: string }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const say = useWords()
  if (waiting.length === 0) return <EmptyState title={t('nothingWaits')}>{t('nothingWaitsWhy')}</EmptyState>
  return (
    <Table
      caption={t('caption', { count: waiting.length })}
      captionHidden
      columns={[
        { key: 'what', label: t('what'), header: true },
        { key: 'why', label: t('whyTitle') },
        { key: 'due', label: t('due') },
        { key: 'meeting', label: t('meeting') },
        { key: 'act', label: t('toDo'), bare: true },
      ]}
      rows={waiting.map((each) => ({
        id: each.key,
        cells: {
          what: <What waiting={each} />,
          why: say(each.why),
          due: <Due due={each.due} today={today} />,
          meeting: <NeededFor meeting={each.meeting} />,
          act: (
            <a className="whitespace-nowrap" href={inLanguage(each.link.href, locale)}>
              {say(each.link.words)}
              <span className="sr">{` ${textOf(each, say)}`}</span>
            </a>
          ),
        },
      }))}
    />
  )
}

/** Words of any catalogue, with the dates among their values in the reader's language. */
function useWords() {
  const t = useTranslations()
  const locale = useLocale()
  return ({ key, values = {} }: Words): string =>
    t(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? sayDate(value, locale) : value,
        ]),
      ),
    )
}

const textOf = ({ title }: Waiting, say: (words: Words) => string): string =>
  'text' in title ? title.text : say(title)

function What({ waiting }: { waiting: Waiting }) {
  const say = useWords()
  const { title, within } = waiting
  return (
    <>
      <span lang={'text' in title ? title.language : undefined}>{textOf(waiting, say)}</span>
      {within ? (
        <span className="note block font-normal" lang={within.language}>
          {within.text}
        </span>
      ) : null}
    </>
  )
}

function Due({ due, today }: { due: string | null; today: string }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (due === null) return <span className="c-soft">{t('noDay')}</span>
  const left = daysLeft(due, today)
  return (
    <span className="whitespace-nowrap">
      {sayDate({ on: due, precision: 'day' }, locale)}
      <br />
      <strong className={left < 0 ? 'c-madder' : undefined}>
        {left < 0 ? t('daysOver', { count: -left }) : t('daysLeft', { count: left })}
      </strong>
    </span>
  )
}

function NeededFor({ meeting }: { meeting: Waiting['meeting'] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (!meeting) return <span className="c-soft">{t('noMeeting')}</span>
  return (
    <span>
      <span lang="en">{meeting.label}</span>
      {meeting.startsOn ? `, ${sayDate(meeting.startsOn, locale)}` : null}
      <span className="note block" lang="en">
        {meeting.forum}
      </span>
    </span>
  )
}
