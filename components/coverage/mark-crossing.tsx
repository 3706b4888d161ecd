import { useLocale, useTranslations } from 'next-intl'
import { liftMark, markNotApplicable } from '@/lib/coverage/actions'
import type { CrossingOnDesk } from '@/lib/coverage/queries/to-mark'
import { routes } from '@/lib/routes'
import { Breadcrumbs } from '../page/breadcrumbs'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormTextArea } from '../ui/form-fields'
import { Notice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { useRowNames } from './row-name'

/** Saying that an item does not apply to one's plan or country; where it is said already, taking that back. */
export function MarkCrossing({
  crossing,
  keys,
  formKey,
}: {
  crossing: CrossingOnDesk
  /** A form's key for each standing mark. */
  keys: readonly string[]
  formKey: string
}) {
  const t = useTranslations('coverage.marks')
  const locale = useLocale()
  const nameOf = useRowNames(crossing.sheet)
  const { framework, sheet, item, row } = crossing
  const { name, lang } = nameOf(row)
  const own = crossing.marks.filter((mark) => mark.itemId === item.id)
  const place = { framework: framework.code, by: sheet, item: item.code, row: row.code }
  const hidden = Object.entries(place).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ))
  return (
    <>
      <Breadcrumbs
        crumbs={[
          {
            href: routes.coverageCrossing(locale, framework.code, sheet, item.code, row.code),
            label: t('toPage'),
          },
        ]}
      />
      <PageTitle
        eyebrow={
          <>
            {item.code} <span lang={item.language}>{item.title}</span> × <span lang={lang}>{name}</span>
          </>
        }
        title={t('markTitle')}
        lead={t('markLead')}
      />
      <div className="flow">
        {own.map((mark, index) => (
          <ActionForm
            key={mark.id}
            action={liftMark}
            idempotencyKey={keys[index] ?? formKey}
            label={t('lift')}
          >
            {hidden}
            <input type="hidden" name="id" value={mark.id} />
            <p lang={mark.language}>{mark.reason}</p>
            <Button kind="quiet">{t('lift')}</Button>
          </ActionForm>
        ))}
        {crossing.isWithdrawn ? (
          <Notice kind="caution">{t('refusal.withdrawn')}</Notice>
        ) : own.length === 0 ? (
          <ActionForm action={markNotApplicable} idempotencyKey={formKey} label={t('markNow')}>
            {hidden}
            <FormTextArea
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              rows={4}
              maxLength={1000}
              required
            />
            <Button>{t('markNow')}</Button>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}
