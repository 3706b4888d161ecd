import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { sayDate } from '@/lib/dates'
import type { HideableOnPage } from '@/lib/hiding/queries/bench'
import { routes } from '@/lib/routes'

/** From the address of a public page to what can be hidden on it, part by part. */
export function PageFinder({ page, found }: { page: string | undefined; found: HideableOnPage | null }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  return (
    <section className="flow">
      <h2>{t('find')}</h2>
      <form action={routes.hidings(locale)} className="form" aria-label={t('find')}>
        <TextInput name="page" label={t('page')} hint={t('pageHint')} defaultValue={page} />
        <Button kind="secondary">{t('findNow')}</Button>
      </form>
      {page === undefined ? null : found ? <Parts found={found} /> : <p>{t('noSuchPage')}</p>}
    </section>
  )
}

function Parts({ found }: { found: HideableOnPage }) {
  const t = useTranslations('hiding')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <ul className="rows">
      <li>
        <span lang={found.language}>{`${found.code} ${found.title}`}</span>
        <a href={routes.newHiding(locale, 'commitment', found.id)}>{t('hideCommitment')}</a>
      </li>
      {found.updates.flatMap((update) =>
        update.versions.flatMap((version) => {
          const name = t('thing.update', {
            code: found.code,
            start: day(update.periodStart),
            end: day(update.periodEnd),
            number: version.number,
          })
          return [
            <li key={version.id}>
              <span>{name}</span>
              <a href={routes.newHiding(locale, 'update', version.id)}>
                {t('hideUpdate')}
                <span className="sr">: {name}</span>
              </a>
            </li>,
            ...version.evidence.map((each) => (
              <li key={each.id}>
                <span>{each.caption}</span>
                <a href={routes.newHiding(locale, 'evidence', each.id)}>
                  {t('hideEvidence')}
                  <span className="sr">: {each.caption}</span>
                </a>
              </li>
            )),
          ]
        }),
      )}
    </ul>
  )
}
