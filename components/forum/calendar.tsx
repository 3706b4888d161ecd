import { useLocale, useTranslations } from 'next-intl'
import type { Calendar as Dates, Forum, ForumMeeting } from '@/lib/forum/queries/calendar'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'
import { SourceNote } from '../page/source-note'
import { MeetingRounds } from '../round/meeting-rounds'
import { Details } from '../ui/details'
import { MeetingDate } from './meeting-date'

/** The calendar of one world, real or invented: what comes, what was, what nobody has dated; and what each forum asks. */
export function Calendar({
  dates,
  forums,
  isDemonstration,
}: {
  dates: Dates
  forums: readonly Forum[]
  isDemonstration: boolean
}) {
  const t = useTranslations('forum')
  const own = <Each extends { forum: { isDemonstration: boolean } }>(list: readonly Each[]) =>
    list.filter(({ forum }) => forum.isDemonstration === isDemonstration)
  const [coming, past, undated] = [own(dates.coming), own(dates.past), own(dates.undated)]
  const without = dates.without.filter((forum) => forum.isDemonstration === isDemonstration)
  return (
    <div className="flow">
      <section className="flow">
        <h2>{t('coming')}</h2>
        {coming.length === 0 ? <p>{t('noneComing')}</p> : <Meetings meetings={coming} />}
      </section>
      {undated.length + without.length > 0 ? <Undated meetings={undated} forums={without} /> : null}
      {past.length > 0 ? (
        <section className="flow">
          <h2>{t('past')}</h2>
          <Meetings meetings={past} />
        </section>
      ) : null}
      <section>
        <h2 className="mb-4">{t('forums')}</h2>
        {forums
          .filter((forum) => forum.isDemonstration === isDemonstration)
          .map((forum) => (
            <ForumEntry key={forum.code} forum={forum} />
          ))}
      </section>
    </div>
  )
}

function Undated({ meetings, forums }: { meetings: readonly ForumMeeting[]; forums: Dates['without'] }) {
  const t = useTranslations('forum')
  return (
    <section className="flow">
      <h2>{t('undated')}</h2>
      <p className="note">{t('undatedLead')}</p>
      <ul className="rows">
        {meetings.map(({ forum, meeting }) => (
          <li key={meeting.id}>
            <span lang="en">{meeting.label}</span>
            <ForumLink forum={forum} />
            <ConfidenceMark confidence={meeting.confidence} />
          </li>
        ))}
        {forums.map((forum) => (
          <li key={forum.code}>
            <span>{t('noMeetingKnown')}</span>
            <ForumLink forum={forum} />
            <ConfidenceMark confidence={forum.confidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Meetings({ meetings }: { meetings: readonly ForumMeeting[] }) {
  const t = useTranslations('forum')
  return (
    <ol className="rows">
      {meetings.map(({ forum, meeting, mayBeOver }) => (
        <li key={meeting.id}>
          <span>
            <MeetingDate meeting={meeting} />
            <span className="note block">
              {mayBeOver ? `${t('mayBeOver')} ` : null}
              <ConfidenceMark confidence={meeting.confidence} />
            </span>
          </span>
          <span>
            <b lang="en">{meeting.label}</b>
            <span className="block">
              <ForumLink forum={forum} />
            </span>
            <MeetingRounds rounds={meeting.rounds} />
          </span>
          {meeting.place ? (
            <span lang="en">{meeting.place}</span>
          ) : (
            <span className="c-soft">{t('placeUnknown')}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

const ForumLink = ({ forum }: { forum: Pick<Forum, 'code' | 'name'> }) => (
  <a href={`#${forum.code}`} lang="en">
    {forum.name}
  </a>
)

function ForumEntry({ forum }: { forum: Forum }) {
  const t = useTranslations('forum')
  const commitment = useTranslations('commitment')
  const locale = useLocale()
  return (
    <article id={forum.code} className="border-t border-rule py-5 flow">
      <h3 lang="en">{forum.name}</h3>
      <p className="note">
        {t.rich('hostAndCycle', {
          host: () => <span lang="en">{forum.host}</span>,
          cycle: () => <span lang="en">{forum.cycle}</span>,
        })}
      </p>
      <div className="sides">
        <div>
          <h4 className="font-semibold">{t('asks')}</h4>
          {forum.asks.length === 0 ? (
            <p>{t('asksNothing')}</p>
          ) : (
            <ul className="prose" lang="en">
              {forum.asks.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h4 className="font-semibold">{t('reads')}</h4>
          {forum.plans.length === 0 ? (
            <p>{t('readsNone')}</p>
          ) : (
            <ul>
              {forum.plans.map(({ plan, provenance }) => (
                <li key={plan.code}>
                  <a href={routes.plan(locale, plan.code)} lang={plan.language}>
                    {plan.name}
                  </a>{' '}
                  <span className="note">({commitment(`provenance.${provenance}`)})</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <Details summary={t('source')}>
        <SourceNote source={forum.source} lang="en" confidence={forum.confidence}>
          {forum.note ? <p lang="en">{forum.note}</p> : null}
        </SourceNote>
      </Details>
    </article>
  )
}
