import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormSelect } from '@/components/ui/form-fields'
import { Notice } from '@/components/ui/notice'
import { dayOf, sayDate } from '@/lib/dates'
import { saveNoticePreferences, tryAddressAgain } from '@/lib/notice/actions'
import { groupLabels, rhythmLabels } from '@/lib/notice/labels'
import type { OwnMail } from '@/lib/notice/queries/own'
import { mailRhythms } from '@/lib/notice/rules'

/** For each group of notices, how soon it comes by e-mail. */
export function PreferencesForm({ mail, formKey }: { mail: OwnMail; formKey: string }) {
  const t = useTranslations()
  return (
    <ActionForm action={saveNoticePreferences} idempotencyKey={formKey}>
      {mail.preferences.map(({ group, rhythm }) => (
        <FormSelect
          key={group}
          name={group}
          label={t(groupLabels[group])}
          defaultValue={rhythm}
          options={mailRhythms.map((value) => ({ value, label: t(rhythmLabels[value]) }))}
        />
      ))}
      <Button>{t('notice.preferences.save')}</Button>
    </ActionForm>
  )
}

/** That one's address takes no mail, said where one would otherwise wait for it in vain. */
export function AddressRefused({ mail, formKey }: { mail: OwnMail; formKey: string }) {
  const t = useTranslations('notice.preferences')
  const locale = useLocale()
  if (!mail.refusedAt) return null
  const day = sayDate({ on: dayOf(new Date(mail.refusedAt)), precision: 'day' }, locale)
  return (
    <Notice kind="needs-decision" title={t('refusedTitle')}>
      <p>{t('refused', { day, email: mail.email })}</p>
      <ActionForm action={tryAddressAgain} idempotencyKey={formKey}>
        <Button kind="secondary">{t('tryAgain')}</Button>
      </ActionForm>
    </Notice>
  )
}
