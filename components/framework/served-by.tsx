import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { StandingTable } from '../commitment/standing-table'
import { ConfidenceMark } from '../page/confidence-mark'

/** More than this would bury the page: the rest stand with the items that they come through. */
const mostDerived = 40

/** Who has committed to the item: those that name it, and apart from them those that only a crosswalk leads here. */
export function ServedBy({ item }: { item: FrameworkItemInFull }) {
  const t = useTranslations('framework.item')
  const locale = useLocale()
  return (
    <section aria-labelledby="served">
      <h2 id="served">{t('served')}</h2>
      <h3 className="mt-4">{t('direct')}</h3>
      <p className={item.direct.length > 0 ? 'mb-2' : 'c-soft'}>
        {t('directLead', { count: item.serving.direct })}{' '}
        {item.serving.direct > item.direct.length
          ? t.rich('directShown', {
              shown: item.direct.length,
              list: (words) => (
                <a href={narrowed(routes.commitments(locale), { item: item.code })}>{words}</a>
              ),
            })
          : null}
      </p>
      {item.direct.length > 0 ? <DirectTable caption={t('direct')} rows={item.direct} /> : null}
      {item.derived.length > 0 ? <Derived item={item} /> : null}
      {item.invented.length > 0 ? (
        <>
          <h3 className="mt-8">{t('invented')}</h3>
          <p className="measure mb-2">{t('inventedLead')}</p>
          <DirectTable caption={t('invented')} rows={item.invented} />
        </>
      ) : null}
    </section>
  )
}

function DirectTable({ caption, rows }: { caption: string; rows: FrameworkItemInFull['direct'] }) {
  const t = useTranslations('framework.item')
  return (
    <StandingTable
      caption={caption}
      captionHidden
      extra={t('provenance')}
      rows={rows.map(({ standing, claim }) => ({ standing, extra: <Claim claim={claim} /> }))}
    />
  )
}

function Claim({ claim }: { claim: FrameworkItemInFull['direct'][number]['claim'] }) {
  const t = useTranslations('commitment')
  return (
    <span>
      {t(`provenance.${claim.provenance}`)}
      <span className="note block">{t(`strength.${claim.strength}`)}</span>
      <span className="note block">
        <ConfidenceMark confidence={claim.confidence} />
      </span>
    </span>
  )
}

/** Why a commitment stands here that does not name the item: which crosswalk maps what to it, and how sure that is. */
function Because({ link, to }: { link: FrameworkItemInFull['links']['to'][number]; to: string }) {
  const t = useTranslations('framework.item')
  const locale = useLocale()
  const { crosswalk, item, source, confidence } = link
  return (
    <span className="note block">
      {t.rich('because', {
        crosswalk: () => (
          <a href={routes.crosswalk(locale, crosswalk.code)} lang="en">
            {crosswalk.name}
          </a>
        ),
        edition: crosswalk.edition,
        from: () => <a href={routes.frameworkItem(locale, item.framework.code, item.code)}>{item.code}</a>,
        to,
      })}
      <span className="block" lang="en">
        {source}
      </span>
      <ConfidenceMark confidence={confidence} always />
    </span>
  )
}

function Derived({ item }: { item: FrameworkItemInFull }) {
  const t = useTranslations('framework.item')
  const locale = useLocale()
  const { derived, links } = item
  const items = [...new Set(derived.flatMap(({ through }) => through))].sort()
  return (
    <>
      <h3 id="derived" className="mt-8">
        {t('derived')}
      </h3>
      <p className="measure mb-2">{t('derivedLead', { count: item.serving.derived })}</p>
      <StandingTable
        caption={t('derived')}
        captionHidden
        extra={t('throughLabel')}
        rows={derived.slice(0, mostDerived).map(({ standing, through }) => ({
          standing,
          extra: links.to
            .filter((link) => through.includes(link.item.code))
            .map((link) => <Because key={link.id} link={link} to={item.code} />),
        }))}
      />
      {item.serving.derived > mostDerived ? (
        <p className="mt-3">
          {t.rich('shown', {
            shown: mostDerived,
            all: item.serving.derived,
            items: () =>
              items.map((code, index) => (
                <Fragment key={code}>
                  {index > 0 ? ', ' : null}
                  <a href={narrowed(routes.commitments(locale), { item: code })}>{code}</a>
                </Fragment>
              )),
          })}
        </p>
      ) : null}
    </>
  )
}
