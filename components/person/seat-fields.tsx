import { useTranslations } from 'next-intl'
import { FormRadios, FormSelect } from '@/components/ui/form-fields'
import { roleLabels, seatRoles } from '@/lib/person/labels'

export type SeatChoices = {
  organisations: { id: string; name: string; code: string; language: string }[]
  plans: { id: string; name: string; code: string; language: string }[]
}

/** In which organisation, in which role, and for a coordinator on which plan. */
export function SeatFields({ choices }: { choices: SeatChoices }) {
  const t = useTranslations()
  return (
    <>
      <FormSelect
        name="organisation"
        label={t('people.seat.organisation')}
        empty={t('people.seat.choose')}
        required
        options={choices.organisations.map(({ id, name, code, language }) => ({
          value: id,
          label: `${name} (${code})`,
          lang: language,
        }))}
      />
      <FormRadios
        name="role"
        label={t('people.seat.role')}
        required
        options={seatRoles.map((role) => ({
          value: role,
          label: t(roleLabels[role]),
          hint: t(`people.roleHint.${role}`),
        }))}
      />
      <FormSelect
        name="plan"
        label={t('people.seat.plan')}
        hint={t('people.seat.planHint')}
        empty={t('people.seat.everyPlan')}
        optional
        options={choices.plans.map(({ id, name, code, language }) => ({
          value: id,
          label: `${name} (${code})`,
          lang: language,
        }))}
      />
    </>
  )
}
