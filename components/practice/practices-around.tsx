import { useLocale, useTranslations } from 'next-intl'
import type { PracticeAround } from '@/lib/practice/queries/public'
import { routes } from '@/lib/routes'
import { AdoptionWords } from './adoption-words'

/** On a commitment's page: the practice that it was begun from, and the one that was written of it. */
export function PracticesAround({ practices: { own, adoption } }: { practices: PracticeAround }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  if (!own && !adoption) return null
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">{t('around.title')}</h2>
      {own ? (
        <p>
          {t('around.own')}{' '}
          <a href={routes.practice(locale, own.id)} lang={own.language}>
            {own.title}
          </a>{' '}
          <span className="note">{t('adoptedTimes', { count: own.adopted })}</span>
        </p>
      ) : null}
      {adoption ? (
        <div className="measure">
          <p>
            {t('around.from')}{' '}
            <a href={routes.practice(locale, adoption.practice.id)} lang={adoption.practice.language}>
              {adoption.practice.title}
            </a>
          </p>
          <AdoptionWords words={adoption} />
        </div>
      ) : null}
    </section>
  )
}
