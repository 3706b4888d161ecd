import { useLocale, useTranslations } from 'next-intl'
import { NextPage } from '@/components/admin/next-page'
import { EmptyState } from '@/components/page/empty-state'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { sayMoment } from '@/lib/dates'
import { markAllNoticesRead, markNoticeRead } from '@/lib/notice/actions'
import { sayNotice } from '@/lib/notice/labels'
import type { OwnNotice } from '@/lib/notice/queries/own'
import { routes, withLanguage } from '@/lib/routes'

/** One's notices, newest first: what happened, why one is told, and the page to act on. */
export function NoticeList({
  notices,
  next,
  isFirstPage,
  newKey,
}: {
  notices: readonly OwnNotice[]
  next: string | null
  isFirstPage: boolean
  newKey: () => string
}) {
  const t = useTranslations('notice')
  const locale = useLocale()
  if (notices.length === 0) return <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
  return (
    <>
      {notices.some(({ isRead }) => !isRead) ? (
        <ActionForm action={markAllNoticesRead} idempotencyKey={newKey()}>
          <Button kind="secondary">{t('markAll')}</Button>
        </ActionForm>
      ) : null}
      <ol className="rows">
        {notices.map((notice) => (
          <OneNotice key={notice.id} notice={notice} formKey={newKey()} />
        ))}
      </ol>
      <NextPage
        first={isFirstPage ? null : { href: routes.notices(locale), label: t('newest') }}
        next={next ? { href: routes.noticesFrom(locale, next), label: t('earlier') } : null}
      />
    </>
  )
}

function OneNotice({ notice, formKey }: { notice: OwnNotice; formKey: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const { said, why } = sayNotice(t, notice, locale)
  return (
    <li>
      <p className="note">
        <time dateTime={notice.at}>{sayMoment(notice.at, locale)}</time>
      </p>
      <div>
        <p>
          {notice.isRead ? null : (
            <>
              <Tag tone="madder">{t('notice.unread')}</Tag>{' '}
            </>
          )}
          <a href={withLanguage(notice.path, locale)}>{said}</a>
        </p>
        <p className="note">{why}</p>
      </div>
      {notice.isRead ? (
        <p />
      ) : (
        <ActionForm action={markNoticeRead} idempotencyKey={formKey}>
          <input type="hidden" name="notice" value={notice.id} />
          <Button kind="quiet">
            {t('notice.markRead')}
            <span className="sr"> {t('notice.markThat', { said })}</span>
          </Button>
        </ActionForm>
      )}
    </li>
  )
}
