import { useLocale, useTranslations } from 'next-intl'
import { layers } from '@/lib/commitment/rules'
import { sayDate } from '@/lib/dates'
import type { ListedPractice, PracticesOf, PracticesOnRecord } from '@/lib/practice/queries/public'
import { routes } from '@/lib/routes'
import { StateOfWork } from './state-of-work'
import { EmptyState } from '../page/empty-state'
import { PageTitle } from '../ui/page-title'

/** What was written up for others to adopt: all of it, or that of one layer, country or framework item. */
export function PracticesPage({ of, practices }: { of: PracticesOf; practices: PracticesOnRecord }) {
  const t = useTranslations('practice')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const real = practices.filter(({ isDemonstration }) => !isDemonstration)
  const invented = practices.filter(({ isDemonstration }) => isDemonstration)
  return (
    <>
      <PageTitle
        eyebrow={of ? t(`by.${of.by}`, { code: of.code }) : undefined}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="flow">
        <nav className="row note" aria-label={t('narrow')}>
          {of ? (
            <a className="py-1" href={routes.practices(locale)}>
              {t('all')}
            </a>
          ) : null}
          {layers.map((layer) => (
            <a
              key={layer}
              className="py-1"
              href={routes.practices(locale, { by: 'layers', code: layer })}
              aria-current={of?.by === 'layers' && of.code === layer ? 'page' : undefined}
            >
              {words(`layer.${layer}`)}
            </a>
          ))}
        </nav>
        {practices.length === 0 ? <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState> : null}
        {real.length > 0 ? <PracticeList practices={real} /> : null}
        {invented.length > 0 ? (
          <section aria-labelledby="invented">
            <h2 id="invented">{t('invented')}</h2>
            <p className="note mb-3">{t('inventedLead')}</p>
            <PracticeList practices={invented} />
          </section>
        ) : null}
      </div>
    </>
  )
}

/** Practices, each with whose it is, what became of the work, and how many adopted it. */
export function PracticeList({ practices }: { practices: readonly ListedPractice[] }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  return (
    <ul className="rows">
      {practices.map(({ id, title, language, organisation, commitment, adopted, publishedOn }) => (
        <li key={id}>
          <StateOfWork work={commitment.implementation} />
          <div className="measure">
            <a href={routes.practice(locale, id)} lang={language}>
              {title}
            </a>
            <p className="note">
              <span lang={organisation.language}>{organisation.name}</span> ·{' '}
              {sayDate({ on: publishedOn, precision: 'day' }, locale)} ·{' '}
              {t('adoptedTimes', { count: adopted })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
