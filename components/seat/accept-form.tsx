import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormTextInput } from '@/components/ui/form-fields'
import { shortestPassword } from '@/lib/auth/password-rules'
import { localeNames, locales } from '@/lib/i18n/locales'
import { acceptInvitation } from '@/lib/seat/actions'

type Keyed = { formKey: string; link: string }

/** Somebody new says how they are called, in which language they read, and with what they will sign in. */
export function AcceptAsNewForm({
  formKey,
  link,
  email,
  locale,
  isShown,
  toggle,
}: Keyed & { email: string; locale: string; isShown: boolean; toggle: string }) {
  const t = useTranslations()
  return (
    <ActionForm action={acceptInvitation} idempotencyKey={formKey}>
      <input type="hidden" name="link" value={link} />
      <input type="text" name="username" defaultValue={email} autoComplete="username" hidden readOnly />
      <FormTextInput
        name="name"
        label={t('people.name.label')}
        hint={t('people.name.hint')}
        autoComplete="name"
        maxLength={200}
        required
      />
      <FormRadios
        name="language"
        label={t('people.language.label')}
        defaultValue={locale}
        options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
      />
      <FormTextInput
        name="password"
        label={t('account.password.new')}
        hint={t('account.password.newHint', { shortest: shortestPassword })}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        required
      />
      <p>
        <a href={toggle}>{isShown ? t('account.password.hide') : t('account.password.show')}</a>
      </p>
      <Button>{t('seat.accept.submit')}</Button>
    </ActionForm>
  )
}

/** Somebody who is known already, and signed in, takes the seat. */
export function AcceptForm({ formKey, link }: Keyed) {
  const t = useTranslations('seat.accept')
  return (
    <ActionForm action={acceptInvitation} idempotencyKey={formKey}>
      <input type="hidden" name="link" value={link} />
      <Button>{t('submit')}</Button>
    </ActionForm>
  )
}
