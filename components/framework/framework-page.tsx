import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { FrameworkWithItems } from '@/lib/framework/queries/tree'
import { routes } from '@/lib/routes'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { ConfidenceCounts } from './confidence-counts'
import { CrosswalkKind } from '../crosswalk/crosswalk-kind'
import { EditionMap } from './edition-map'
import { EditionLinks } from './edition-links'
import { ItemTable } from './item-table'
import { SourceLine } from './source-line'

/** A framework's whole tree, and beside each item how many public commitments serve it. */
export function FrameworkPage({ framework }: { framework: FrameworkWithItems }) {
  const t = useTranslations('framework.page')
  const list = useTranslations('framework.list')
  const locale = useLocale()
  const { code, name, language, steward, adoptedOn, note, items, counted } = framework
  const bare = items.filter(({ serving, isWithdrawn }) => serving.direct === 0 && !isWithdrawn).length
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            {code} · {adoptedOn ? `${t('adopted')} ${sayDate(adoptedOn, locale)}` : list('adoptedUnknown')} ·{' '}
            <span lang={language}>{steward}</span>
          </>
        }
        title={name}
        lang={language}
        lead={items.length > 0 ? t('gaps', { count: bare }) : null}
      >
        <EditionLinks previous={framework.previousEdition} next={framework.nextEdition} />
      </PageTitle>
      <section aria-labelledby="items">
        <h2 id="items">{t('items')}</h2>
        <Marginal
          notes={
            <>
              <p>{t('itemsLead')}</p>
              <ConfidenceCounts counted={counted} />
              <SourceLine framework={framework} />
              {note ? <p lang="en">{note}</p> : null}
            </>
          }
        >
          <ItemTable framework={code} items={items} caption={`${t('items')}: ${name}`} />
        </Marginal>
      </section>
      <EditionMap framework={framework} />
      <Crosswalks framework={framework} />
    </>
  )
}

function Crosswalks({ framework }: { framework: FrameworkWithItems }) {
  const t = useTranslations('framework.page')
  const locale = useLocale()
  const crosswalks = [...framework.crosswalksFrom, ...framework.crosswalksTo]
  if (crosswalks.length === 0) return null
  return (
    <section className="mt-12" aria-labelledby="crosswalks">
      <h2 id="crosswalks" className="mb-3">
        {t('crosswalks')}
      </h2>
      <ul className="rows">
        {crosswalks.map(({ code, name, kind }) => (
          <li key={code}>
            <CrosswalkKind kind={kind} />
            <a href={routes.crosswalk(locale, code)} lang="en">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
