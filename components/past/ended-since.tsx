import { useLocale, useTranslations } from 'next-intl'
import type { EndedSince } from '@/lib/commitment/queries/ended-since'
import { asItStands } from '@/lib/as-of'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'

/** What stood on the day of the page and has been withdrawn or replaced since; nothing where all of it still stands. */
export function EndedSinceThen({ ended }: { ended: EndedSince[] }) {
  const t = useTranslations('past.ended')
  const locale = useLocale()
  if (ended.length === 0) return null
  return (
    <Notice kind="caution" title={t('title', { count: ended.length })}>
      <ul>
        {ended.map(({ plan, code, title, language, state, reason, reasonLanguage }) => (
          <li key={code}>
            <a href={asItStands(routes.commitment(locale, plan, code))} lang={language}>
              {code} {title}
            </a>
            {': '}
            {t(state)}
            {reason ? (
              <>
                {' ('}
                <span lang={reasonLanguage}>{reason}</span>
                {')'}
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
