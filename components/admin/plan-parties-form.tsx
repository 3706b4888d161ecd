import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import { FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { savePartiesOfPlan } from '@/lib/plan/actions'
import type { PlanChoices, PlanInKeeping } from '@/lib/plan/queries/admin'
import { partyRoles } from '@/lib/policy/parties'
import { OrganisationList } from './organisation-list'

const blankRows = 3

/** Who is party, in the plan's own words, tied to an organisation, a country or a group only where that is sure. */
export function PlanPartiesForm({
  plan,
  choices,
  formKey,
}: {
  plan: PlanInKeeping
  choices: PlanChoices
  formKey: string
}) {
  const t = useTranslations('keeping')
  const rows = [...plan.parties, ...Array.from({ length: blankRows }, () => null)]
  const roles = partyRoles.map((value) => ({ value, label: t(`partyRole.${value}`) }))
  const countries = choices.countries.map(({ code, name }) => ({ value: code, label: name }))
  const regions = choices.regions.map((value) => ({
    value,
    label: t.has(`region.${value}`) ? t(`region.${value}`) : value,
  }))
  return (
    <ActionForm
      action={savePartiesOfPlan}
      idempotencyKey={formKey}
      version={plan.version}
      label={t('parties')}
    >
      <input type="hidden" name="planId" value={plan.id} />
      <OrganisationList organisations={choices.organisations} />
      {rows.map((party, row) => (
        <Fieldset
          key={party?.statedName ?? `new ${row}`}
          legend={party ? t('partyNumber', { number: row + 1 }) : t('anotherParty')}
        >
          <FormTextInput
            name={`parties.${row}.statedName`}
            label={t('statedName')}
            hint={t('statedNameHint')}
            maxLength={300}
            defaultValue={party?.statedName}
          />
          <FormSelect
            name={`parties.${row}.role`}
            label={t('partyRoleLabel')}
            options={roles}
            defaultValue={party?.role ?? 'party'}
          />
          <FormTextInput
            name={`parties.${row}.organisation`}
            label={t('organisation')}
            hint={t('organisationHint')}
            list="organisations"
            optional
            defaultValue={party?.organisation?.code}
          />
          <FormSelect
            name={`parties.${row}.country`}
            label={t('country')}
            options={countries}
            empty={t('noCountry')}
            optional
            defaultValue={party?.countryCode ?? ''}
          />
          <FormSelect
            name={`parties.${row}.region`}
            label={t('group')}
            hint={t('groupHint')}
            options={regions}
            empty={t('noGroup')}
            optional
            defaultValue={party?.region ?? ''}
          />
        </Fieldset>
      ))}
      <p className="hint">{t('moreParties')}</p>
      <Button>{t('saveParties')}</Button>
    </ActionForm>
  )
}
