import { useLocale, useTranslations } from 'next-intl'
import type { CrosswalkInFull } from '@/lib/crosswalk/queries/crosswalks'
import { sayDate } from '@/lib/dates'
import type { PublicEvent } from '@/lib/history/queries'
import { routes } from '@/lib/routes'
import { ConfidenceCounts } from '../framework/confidence-counts'
import { EventList } from '../history/event-list'
import { Details } from '../ui/details'
import { Marginal } from '../ui/marginal'
import { Notice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'
import { CrosswalkKind } from './crosswalk-kind'
import { EditionChanges } from './edition-changes'
import { LinkDisputes } from './link-disputes'
import { LinkEnd, LinkStanding } from './link-parts'

/** One edition of a crosswalk with every link that it makes, who made it, and how far each was checked. */
export function CrosswalkPage({
  crosswalk,
  history,
}: {
  crosswalk: CrosswalkInFull
  history: { events: PublicEvent[] }
}) {
  const t = useTranslations('framework.crosswalk')
  const events = useTranslations('history')
  const locale = useLocale()
  const { edition, name, kind, fromFramework, toFramework, counted, source } = crosswalk
  const framework = (end: typeof fromFramework) => () => (
    <a href={routes.framework(locale, end.code)} lang={end.language}>
      {end.name}
    </a>
  )
  return (
    <>
      <PageTitle
        eyebrow={t('eyebrow', { edition })}
        title={name}
        lang="en"
        lead={t.rich('between', { from: framework(fromFramework), to: framework(toFramework) })}
      >
        <WhetherInForce crosswalk={crosswalk} />
      </PageTitle>
      <Marginal
        notes={
          <>
            <p>
              <CrosswalkKind kind={kind} />
            </p>
            <p>{t(`kindMeans.${kind}`)}</p>
            <p>
              {t('source')}: <span lang="en">{source}</span>
            </p>
            <ConfidenceCounts counted={counted} />
            <p>{t('oneStep')}</p>
          </>
        }
      >
        <LinkTable crosswalk={crosswalk} />
      </Marginal>
      <Editions crosswalk={crosswalk} />
      {history.events.length > 0 ? (
        <section className="mt-12" aria-labelledby="history">
          <h2 id="history" className="mb-3">
            {events('title')}
          </h2>
          <EventList events={history.events} language="en" />
        </section>
      ) : null}
    </>
  )
}

/** Since when its links derive anything; or that they no longer do, and what does. */
function WhetherInForce({ crosswalk: { code, state, appliedOn, editions } }: { crosswalk: CrosswalkInFull }) {
  const t = useTranslations('crosswalk.public')
  const locale = useLocale()
  const inForce = editions.find((each) => each.state === 'in_force')
  if (state === 'in_force' || !inForce)
    return (
      <p>
        {appliedOn
          ? t('inForceSince', { date: sayDate({ on: appliedOn, precision: 'day' }, locale) })
          : t('inForceFromStart')}
      </p>
    )
  return (
    <Notice kind="caution">
      <p>
        {t.rich('replaced', {
          edition: inForce.edition,
          link: (words) => <a href={routes.crosswalk(locale, code)}>{words}</a>,
        })}
      </p>
    </Notice>
  )
}

function Editions({ crosswalk: { code, edition, editions, changes } }: { crosswalk: CrosswalkInFull }) {
  const t = useTranslations('crosswalk.public')
  const locale = useLocale()
  return (
    <section className="mt-12" aria-labelledby="editions">
      <h2 id="editions">{t('editions')}</h2>
      <ul className="rows">
        {editions.map((each) => (
          <li key={each.edition}>
            <a
              href={routes.crosswalkEdition(locale, code, each.edition)}
              aria-current={each.edition === edition ? 'true' : undefined}
            >
              {t('edition', { edition: each.edition })}
            </a>
            <span className="note">
              {each.state === 'in_force' ? t('isInForce') : t('isReplaced')} ·{' '}
              {each.appliedOn
                ? t('since', { date: sayDate({ on: each.appliedOn, precision: 'day' }, locale) })
                : t('sinceStart')}
            </span>
          </li>
        ))}
      </ul>
      {changes ? (
        <Details summary={t('changedSince', { edition: changes.since })}>
          <EditionChanges difference={changes} />
        </Details>
      ) : null}
    </section>
  )
}

function LinkTable({ crosswalk: { links, counted, source } }: { crosswalk: CrosswalkInFull }) {
  const t = useTranslations('framework.crosswalk')
  const relation = useTranslations('framework.relation')
  const level = useTranslations('framework.level')
  return (
    <Table
      caption={t('links', { count: counted.all })}
      columns={[
        { key: 'from', label: t('from'), bare: true },
        { key: 'relation', label: t('relation'), bare: true },
        { key: 'to', label: t('to'), header: true },
        { key: 'checked', label: t('checked'), bare: true },
      ]}
      rows={links.map((link, index) => ({
        id: link.id,
        cells: {
          from:
            // Its title once; the rows that go on from the same item repeat its code.
            links[index - 1]?.fromItem.id === link.fromItem.id ? (
              link.fromItem.code
            ) : (
              <LinkEnd end={{ item: link.fromItem, framework: null }} />
            ),
          relation: (
            <span>
              {relation(link.relation)}
              {link.level === 'item' ? null : (
                <span className="note block">{level.has(link.level) ? level(link.level) : link.level}</span>
              )}
            </span>
          ),
          to: <LinkEnd end={{ item: link.toItem, framework: link.toFramework }} note={link.note} />,
          checked: (
            <>
              <LinkStanding link={link} source={link.source !== source} />
              <LinkDisputes
                disputes={link.disputes}
                link={{
                  id: link.id,
                  from: link.fromItem.code,
                  to: link.toItem?.code ?? link.toFramework?.code ?? '',
                }}
              />
            </>
          ),
        },
      }))}
    />
  )
}
