import { useLocale, useTranslations } from 'next-intl'
import { NextPage } from '@/components/admin/next-page'
import { EmptyState } from '@/components/page/empty-state'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { sayMoment } from '@/lib/dates'
import type { ListedMail } from '@/lib/notice/queries/deliveries'
import { routes } from '@/lib/routes'

const tones: Record<ListedMail['state'], Tone> = {
  waiting: 'turmeric',
  sent: 'leaf',
  dead: 'madder',
  refused: 'madder',
}

export function MailState({ mail }: { mail: Pick<ListedMail, 'state' | 'failure' | 'attempts'> }) {
  const t = useTranslations('mail')
  return (
    <>
      <Tag tone={tones[mail.state]}>{t(`state.${mail.state}`)}</Tag>{' '}
      {mail.state === 'sent' ? null : (
        <span className="note">
          {t('kept.attempts', { count: mail.attempts })}
          {mail.failure ? <>. {t(`failure.${mail.failure}`)}</> : null}
        </span>
      )}
    </>
  )
}

/** Every mail, newest first, and what became of it. */
export function MailList({
  mails,
  next,
  asked,
}: {
  mails: readonly ListedMail[]
  next: string | null
  asked: { failed?: '1'; after?: string }
}) {
  const t = useTranslations('mail.kept')
  const locale = useLocale()
  if (mails.length === 0) return <EmptyState title={t('none')} />
  const { after, ...narrowed } = asked
  return (
    <>
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          { key: 'subject', label: t('subject'), header: true },
          { key: 'to', label: t('to') },
          { key: 'state', label: t('state') },
          { key: 'made', label: t('made') },
        ]}
        rows={mails.map((mail) => ({
          id: mail.id,
          cells: {
            subject: <a href={routes.adminMailOne(locale, mail.id)}>{mail.subject ?? t('notWritten')}</a>,
            to: <a href={routes.adminPerson(locale, mail.person.id)}>{mail.person.name}</a>,
            state: <MailState mail={mail} />,
            made: sayMoment(mail.createdAt.toISOString(), locale),
          },
        }))}
      />
      <NextPage
        first={after ? { href: routes.adminMail(locale, narrowed), label: t('newest') } : null}
        next={
          next ? { href: routes.adminMail(locale, { ...narrowed, after: next }), label: t('earlier') } : null
        }
      />
    </>
  )
}
