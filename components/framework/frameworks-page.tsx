import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { CrosswalkOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import type { FrameworkOnRecord } from '@/lib/framework/queries/frameworks'
import { routes } from '@/lib/routes'
import { PageTitle } from '../ui/page-title'
import { ConfidenceCounts } from './confidence-counts'
import { CrosswalkKind } from '../crosswalk/crosswalk-kind'
import { EditionLinks } from './edition-links'
import { SourceLine } from './source-line'

/** Every framework on record, and every crosswalk between two of them. */
export function FrameworksPage({
  frameworks,
  crosswalks,
}: {
  frameworks: readonly FrameworkOnRecord[]
  crosswalks: readonly CrosswalkOnRecord[]
}) {
  const t = useTranslations('framework.list')
  return (
    <>
      <PageTitle title={t('title')} eyebrow={t('count', { count: frameworks.length })} lead={t('lead')} />
      <ul className="border-t border-ink">
        {frameworks.map((framework) => (
          <FrameworkEntry key={framework.code} framework={framework} />
        ))}
      </ul>
      <section className="mt-12" aria-labelledby="crosswalks">
        <h2 id="crosswalks">{t('crosswalks')}</h2>
        <p className="measure mb-3">{t('crosswalksLead')}</p>
        <ul className="border-t border-ink">
          {crosswalks.map((crosswalk) => (
            <CrosswalkEntry key={crosswalk.code} crosswalk={crosswalk} />
          ))}
        </ul>
      </section>
    </>
  )
}

const entry = 'grid gap-x-12 gap-y-2 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_18rem]'

function FrameworkEntry({ framework }: { framework: FrameworkOnRecord }) {
  const t = useTranslations('framework.list')
  const locale = useLocale()
  const { code, name, language, adoptedOn, steward, items } = framework
  return (
    <li className={entry}>
      <div>
        <h2 className="text-lg">
          <a href={routes.framework(locale, code)} lang={language}>
            {name}
          </a>
        </h2>
        <p className="note">
          {code} · {adoptedOn ? `${t('adopted')} ${sayDate(adoptedOn, locale)}` : t('adoptedUnknown')}
        </p>
        <p lang={language}>{steward}</p>
        <EditionLinks previous={framework.previousEdition} next={framework.nextEdition} />
      </div>
      <div className="note">
        <p>{t('items', { count: items.all })}</p>
        <ConfidenceCounts counted={items} />
        <SourceLine framework={framework} />
      </div>
    </li>
  )
}

function CrosswalkEntry({ crosswalk }: { crosswalk: CrosswalkOnRecord }) {
  const t = useTranslations('framework.crosswalk')
  const locale = useLocale()
  const { code, name, kind, edition, fromFramework, toFramework, links, source } = crosswalk
  return (
    <li className={entry}>
      <div>
        <h3>
          <a href={routes.crosswalk(locale, code)} lang="en">
            {name}
          </a>
        </h3>
        <p>
          {t.rich('between', {
            from: () => <span lang={fromFramework.language}>{fromFramework.name}</span>,
            to: () => <span lang={toFramework.language}>{toFramework.name}</span>,
          })}
        </p>
        <p className="note" lang="en">
          {source}
        </p>
      </div>
      <div className="note">
        <CrosswalkKind kind={kind} />
        <p>
          {t('eyebrow', { edition })} · {t('links', { count: links.all })}
        </p>
        <ConfidenceCounts counted={links} />
      </div>
    </li>
  )
}
