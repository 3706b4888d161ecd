import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextInput } from '@/components/ui/form-fields'
import { signIn } from '@/lib/auth/actions'

/** The door: a plain form, so that password managers, pasting and a browser without scripts all get through it. */
export function SignInForm({
  formKey,
  returnTo,
  isShown,
  toggle,
}: {
  formKey: string
  returnTo: string | null
  /** The password is readable while it is typed. */
  isShown: boolean
  /** Address of the same page with the password shown, or hidden again. */
  toggle: string
}) {
  const t = useTranslations('account')
  return (
    <ActionForm action={signIn} idempotencyKey={formKey} id="sign-in">
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <FormTextInput
        name="email"
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        required
      />
      <FormTextInput
        name="password"
        label={t('signIn.password')}
        hint={<a href={toggle}>{isShown ? t('password.hide') : t('password.show')}</a>}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        spellCheck={false}
        required
      />
      <Button>{t('signIn.submit')}</Button>
    </ActionForm>
  )
}
