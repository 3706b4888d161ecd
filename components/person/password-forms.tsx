import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextInput } from '@/components/ui/form-fields'
import { setPassword } from '@/lib/auth/actions'
import { shortestPassword } from '@/lib/auth/password-rules'
import { changePassword } from '@/lib/person/actions'

type Showing = {
  isShown: boolean
  /** Address of the same page with the passwords shown, or hidden again. */
  toggle: string
}

function NewPassword({ isShown }: { isShown: boolean }) {
  const t = useTranslations('account')
  return (
    <FormTextInput
      name="password"
      label={t('password.new')}
      hint={t('password.newHint', { shortest: shortestPassword })}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      spellCheck={false}
      required
    />
  )
}

/** Password managers file the new password under this name. */
const ForManagers = ({ email }: { email: string }) => (
  <input type="text" name="username" defaultValue={email} autoComplete="username" hidden readOnly />
)

function Toggle({ isShown, toggle }: Showing): ReactNode {
  const t = useTranslations('account')
  return (
    <p>
      <a href={toggle}>{isShown ? t('password.hide') : t('password.show')}</a>
    </p>
  )
}

/** The first password, or a forgotten one anew, behind a link. */
export function SetPasswordForm({
  formKey,
  link,
  email,
  ...showing
}: Showing & { formKey: string; link: string; email: string }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={setPassword} idempotencyKey={formKey}>
      <input type="hidden" name="link" value={link} />
      <ForManagers email={email} />
      <NewPassword isShown={showing.isShown} />
      <Toggle {...showing} />
      <Button>{t('password.set')}</Button>
    </ActionForm>
  )
}

/** A new password for whoever knows the old one. */
export function ChangePasswordForm({
  formKey,
  email,
  ...showing
}: Showing & { formKey: string; email: string }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={changePassword} idempotencyKey={formKey}>
      <ForManagers email={email} />
      <FormTextInput
        name="currentPassword"
        label={t('password.current')}
        type={showing.isShown ? 'text' : 'password'}
        autoComplete="current-password"
        spellCheck={false}
        required
      />
      <NewPassword isShown={showing.isShown} />
      <Toggle {...showing} />
      <Button kind="secondary">{t('password.change')}</Button>
    </ActionForm>
  )
}
