import { useLocale, useTranslations } from 'next-intl'
import type { DerivedLink } from '@/lib/commitment/queries/alignments'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'
import { Details } from '../ui/details'

/** What a crosswalk leads to from the items above, crosswalk by crosswalk: never mixed with what somebody claimed. */
export function Derived({ links }: { links: readonly DerivedLink[] }) {
  const t = useTranslations('commitmentPage.serves')
  const crosswalks = [...new Map(links.map(({ crosswalk }) => [crosswalk.code, crosswalk])).values()]
  return (
    <div id="derived">
      <h3>{t('derived')}</h3>
      <p className="measure mt-1 mb-2">{t('derivedWhy')}</p>
      {crosswalks.map((crosswalk) => (
        <ThroughCrosswalk
          key={crosswalk.code}
          crosswalk={crosswalk}
          links={links.filter((link) => link.crosswalk.code === crosswalk.code)}
        />
      ))}
    </div>
  )
}

function ThroughCrosswalk({
  crosswalk,
  links,
}: {
  crosswalk: DerivedLink['crosswalk']
  links: DerivedLink[]
}) {
  const t = useTranslations('commitmentPage.serves')
  const framework = useTranslations('framework')
  const locale = useLocale()
  const groupedByStart = useGroupedByStart()
  const sources = [...new Set(links.map(({ source }) => source))]
  const name = t.rich('through', {
    crosswalk: () => <span lang="en">{crosswalk.name}</span>,
    edition: crosswalk.edition,
    kind: framework(`crosswalk.kind.${crosswalk.kind}`),
  })
  return (
    <div className="ruled mt-4">
      <Details
        open={links.length <= 8}
        summary={
          <>
            {name}: {t('links', { count: links.length })}
          </>
        }
      >
        {groupedByStart(links).map(([start, held]) => (
          <div key={start} className="mt-2">
            <p className="note">{start}</p>
            <ul className="rows">
              {held.map((link) => (
                <li key={link.id} className="grid-cols-none! sm:grid-cols-[minmax(0,1fr)_16rem]!">
                  <LinkEnd link={link} />
                  <LinkMark link={link} withSource={sources.length > 1} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        {sources.length === 1 ? (
          <p className="note mt-2">
            {t('source')}: <span lang="en">{sources[0]}</span>
          </p>
        ) : null}
        <p className="note mt-2">
          <a href={routes.crosswalk(locale, crosswalk.code)} lang="en">
            {crosswalk.name}
          </a>
        </p>
      </Details>
    </div>
  )
}

/** "WSIS.C2 contributes to": one line for all that it leads to. */
function useGroupedByStart() {
  const t = useTranslations('framework.relation')
  return (links: readonly DerivedLink[]): [string, DerivedLink[]][] => {
    const groups = new Map<string, DerivedLink[]>()
    for (const link of links) {
      const start = `${link.fromCode} ${t(link.relation)}`
      groups.set(start, [...(groups.get(start) ?? []), link])
    }
    return [...groups]
  }
}

function LinkMark({ link, withSource }: { link: DerivedLink; withSource: boolean }) {
  const t = useTranslations('commitmentPage.serves')
  return (
    <div className="note">
      <ConfidenceMark confidence={link.confidence} always />
      {link.needsExpertReview ? <p>{t('review')}</p> : null}
      {withSource ? <p lang="en">{link.source}</p> : null}
    </div>
  )
}

function LinkEnd({ link: { toItem, toFramework, note } }: { link: DerivedLink }) {
  const t = useTranslations('commitmentPage.serves')
  const locale = useLocale()
  return (
    <p>
      {toItem ? (
        <>
          <a href={routes.frameworkItem(locale, toItem.framework.code, toItem.code)}>
            <b>{toItem.code}</b>
          </a>{' '}
          <span lang={toItem.language}>{toItem.title}</span>
        </>
      ) : toFramework ? (
        <>
          <a href={routes.framework(locale, toFramework.code)} lang={toFramework.language}>
            {toFramework.name}
          </a>{' '}
          <span className="note">({t('wholeFramework')})</span>
        </>
      ) : null}
      {note ? (
        <span className="note block" lang="en">
          {note}
        </span>
      ) : null}
    </p>
  )
}
