import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { ConfidenceMark, type Confidence } from '../page/confidence-mark'

type Item = { code: string; title: string; language: string; framework: { code: string; name: string } }
export type End = { item: Item | null; framework: { code: string; name: string; language: string } | null }

/** One end of a crosswalk's link: an item with its code and title, or a framework as a whole. */
export function LinkEnd({ end: { item, framework }, note }: { end: End; note?: string | null }) {
  const t = useTranslations('framework.crosswalk')
  const locale = useLocale()
  return (
    <>
      {item ? (
        <>
          <a href={routes.frameworkItem(locale, item.framework.code, item.code)}>{item.code}</a>{' '}
          <span className="font-normal" lang={item.language}>
            {item.title}
          </span>
        </>
      ) : framework ? (
        <>
          <a href={routes.framework(locale, framework.code)} lang={framework.language}>
            {framework.name}
          </a>{' '}
          <span className="note">({t('whole')})</span>
        </>
      ) : null}
      {note ? (
        <span className="note block font-normal" lang="en">
          {note}
        </span>
      ) : null}
    </>
  )
}

type Link = {
  confidence: Confidence
  needsExpertReview: boolean
  checkedOn: string | null
  checkedSource: string | null
  source: string
}

/** How far a link was checked, by what, and where it comes from. */
export function LinkStanding({ link, source }: { link: Link; source?: boolean }) {
  const t = useTranslations('framework')
  const locale = useLocale()
  const { confidence, needsExpertReview, checkedOn, checkedSource } = link
  return (
    <span className="note">
      <ConfidenceMark confidence={confidence} always />
      {needsExpertReview ? <span className="block">{t('crosswalk.review')}</span> : null}
      {checkedOn && checkedSource ? (
        <span className="block">
          {t.rich('item.checkedOn', {
            date: sayDate({ on: checkedOn, precision: 'day' }, locale),
            source: () => <span lang="en">{checkedSource}</span>,
          })}
        </span>
      ) : null}
      {source ? (
        <span className="block" lang="en">
          {link.source}
        </span>
      ) : null}
    </span>
  )
}
