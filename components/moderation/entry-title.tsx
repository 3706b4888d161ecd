import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { sayMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'

type Named = { name: string; language: string }
type EntryTitleProps = {
  eyebrow: string
  entry: {
    code: string
    title: string
    language: string
    submittedBy: string
    recordedBy: string
    submittedAt: string
    days: number
  }
  organisation: Named
  plan: Named & { code: string }
  children?: React.ReactNode
}

/** What awaits a decision, of which plan, whose it is, who handed it in, and how long it has waited. */
export function EntryTitle({ eyebrow, entry, organisation, plan, children }: EntryTitleProps) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  return (
    <PageTitle title={`${entry.code} ${entry.title}`} lang={entry.language} eyebrow={eyebrow}>
      <p>
        <a href={routes.plan(locale, plan.code)} lang={plan.language}>
          {plan.name}
        </a>
      </p>
      <p className="note">
        {t.rich('handedIn', {
          person: entry.submittedBy,
          at: sayMoment(entry.submittedAt, locale),
          organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
        })}{' '}
        {t('waitedDays', { count: entry.days })}
        {entry.recordedBy === entry.submittedBy ? null : <> {t('begunBy', { person: entry.recordedBy })}</>}
      </p>
      {children}
    </PageTitle>
  )
}
