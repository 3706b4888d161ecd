import { useLocale, useTranslations } from 'next-intl'
import { dayIn } from '@/lib/i18n/dated'
import { pageOf } from '@/lib/following/pages'
import type { FollowedRef } from '@/lib/following/rules'
import { routes } from '@/lib/routes'

/** How to hear of changes to the thing of a page: by an account, by a feed, by a calendar; a past day has none. */
export function HearOfIt({ of: thing }: { of: FollowedRef }) {
  const t = useTranslations('following.foot')
  const locale = useLocale()
  if (dayIn(locale)) return null
  const page = pageOf(thing, locale)
  return (
    <p className="row noprint">
      <a href={routes.follow(locale, thing)} rel="nofollow">
        {t('follow')}
      </a>
      <a href={routes.feed(page)} type="application/atom+xml">
        {t('feed')}
      </a>
      <a href={routes.calendar(page)} type="text/calendar">
        {t('calendar')}
      </a>
    </p>
  )
}
