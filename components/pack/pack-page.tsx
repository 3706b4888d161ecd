import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PackHandedIn } from '@/lib/pack/queries/public'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'
import { DocumentView } from './document-view'
import { Downloads } from './downloads'

/** A pack as it was handed in: its receipt, what has changed since, and the document itself. */
export function PackPage({ pack }: { pack: PackHandedIn }) {
  const t = useTranslations('pack')
  const locale = useLocale()
  const { id, document, since, receiptNumber, contentHash, frozenOn, template, meeting } = pack
  return (
    <>
      <div className="noprint flow mb-8">
        <p className="eyebrow">
          {template.forum.name}
          {meeting ? ` · ${meeting.label}` : null}
        </p>
        <p>
          {t('public.handedIn', {
            date: sayDate({ on: frozenOn, precision: 'day' }, locale),
            receipt: receiptNumber ?? '',
          })}
        </p>
        <p className="note">
          {t('public.hash')} <code className="break-all">{contentHash}</code>
        </p>
        {pack.isShortened ? <Notice kind="caution">{t('public.hidden')}</Notice> : null}
        <Downloads hrefOf={(kind) => routes.packFile(locale, id, kind)} />
        {since.length > 0 ? (
          <section aria-labelledby="since">
            <h2 id="since">{t('public.since', { count: since.length })}</h2>
            <ul className="rows">
              {since.map(({ code, title, plan, publishedOn, isAmendment }) => (
                <li key={`${plan} ${code}`}>
                  <span>{t(isAmendment ? 'public.amended' : 'public.reported')}</span>
                  <span>
                    <a href={routes.commitment(locale, plan, code)} lang={title.language}>
                      {code} {title.text}
                    </a>{' '}
                    <span className="note">{sayDate({ on: publishedOn, precision: 'day' }, locale)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <p className="c-soft">{t('public.unchanged')}</p>
        )}
      </div>
      <DocumentView document={document} />
    </>
  )
}
