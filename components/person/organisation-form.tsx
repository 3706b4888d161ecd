import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios } from '@/components/ui/form-fields'
import { chooseOrganisation } from '@/lib/auth/actions'
import type { HeldSeat } from '@/lib/auth/session'
import { roleLabels } from '@/lib/person/labels'

/** For which of their organisations somebody acts from now on. */
export function OrganisationForm({
  formKey,
  seats,
  acting,
  returnTo,
}: {
  formKey: string
  seats: readonly HeldSeat[]
  acting: string | null
  returnTo: string | null
}) {
  const t = useTranslations()
  const organisations = [
    ...new Map(seats.map(({ organisation }) => [organisation.id, organisation])).values(),
  ]
  const rolesIn = (id: string) => [
    ...new Set(seats.filter(({ organisation }) => organisation.id === id).map(({ role }) => role)),
  ]
  return (
    <ActionForm action={chooseOrganisation} idempotencyKey={formKey}>
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <FormRadios
        name="organisation"
        label={t('account.organisation.choose')}
        defaultValue={acting ?? undefined}
        options={organisations.map(({ id, name, language }) => ({
          value: id,
          label: name,
          lang: language,
          hint: rolesIn(id)
            .map((role) => t(roleLabels[role]))
            .join(', '),
        }))}
      />
      <Button>{t('account.organisation.submit')}</Button>
    </ActionForm>
  )
}
