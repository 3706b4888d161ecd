import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormTextInput } from '@/components/ui/form-fields'
import { roleLabels } from '@/lib/person/labels'
import { ownSeatRoles } from '@/lib/policy/seats'
import { inviteToSeat } from '@/lib/seat/actions'
import { SeatFields, type SeatChoices } from '../person/seat-fields'

/** Asks somebody to take a seat: in one's own organisation, or for an administrator in any. */
export function InviteForm({
  formKey,
  organisationId,
  choices,
}: {
  formKey: string
  organisationId: string
  /** Every organisation, for whoever may choose among them. */
  choices: SeatChoices | null
}) {
  const t = useTranslations()
  return (
    <ActionForm action={inviteToSeat} idempotencyKey={formKey} label={t('seat.invite.title')}>
      <FormTextInput
        name="email"
        label={t('people.email.label')}
        hint={t('seat.invite.emailHint')}
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
      />
      {choices ? (
        <SeatFields choices={choices} />
      ) : (
        <>
          <input type="hidden" name="organisation" value={organisationId} />
          <FormRadios
            name="role"
            label={t('people.seat.role')}
            required
            options={ownSeatRoles.map((role) => ({
              value: role,
              label: t(roleLabels[role]),
              hint: t(`people.roleHint.${role}`),
            }))}
          />
        </>
      )}
      <Button>{t('seat.invite.submit')}</Button>
    </ActionForm>
  )
}
