import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefaultSubmit } from '@/components/ui/default-submit'
import { Fieldset } from '@/components/ui/fieldset'
import { FormCheckboxes, FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { saveParties } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import type { OrganisationChoice } from '@/lib/commitment/queries/recording'
import { partnerRoles } from '@/lib/commitment/rules'
import { JointFields } from '@/components/joint/joint-fields'
import { Noted } from '../noted'
import { SaveButtons } from '../save-buttons'

/** Who leads, who contributes and where; one row a partner, and always room for another. */
export function PartiesForm({
  commitment,
  organisations,
  countries,
  blankRows,
  formKey,
}: {
  commitment: CommitmentOnDesk
  organisations: readonly OrganisationChoice[]
  countries: readonly { code: string; name: string }[]
  blankRows: number
  formKey: string
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const { partners, returned } = commitment
  const choices = byCountry(organisations, t('noCountry'))
  return (
    <ActionForm
      merges
      action={saveParties}
      idempotencyKey={formKey}
      version={commitment.version}
      label={t('step.parties.title', { kind: commitment.kind })}
    >
      <DefaultSubmit value="next">{t('save')}</DefaultSubmit>
      <input type="hidden" name="id" value={commitment.id} />
      <Fieldset legend={t('part.lead')} hint={t('hint.lead')}>
        <Noted note={returned?.notes.lead}>
          <FormSelect
            name="leadId"
            label={t('leadOrganisation')}
            empty={t('noSingleLead')}
            options={choices}
            defaultValue={commitment.leadId ?? ''}
          />
        </Noted>
        <FormTextInput
          name="statedLead"
          label={t('part.statedLead')}
          hint={t('hint.statedLead')}
          maxLength={200}
          defaultValue={commitment.statedLead ?? ''}
          optional
        />
      </Fieldset>
      <Fieldset legend={t('part.partners')} hint={t('hint.partners')}>
        <Noted note={returned?.notes.partners}>
          {Array.from({ length: partners.length + blankRows }, (_, index) => (
            <div
              className="mt-5 grid max-w-[42rem] items-end gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_12rem]"
              key={partners[index]?.organisation.id ?? `blank ${index}`}
            >
              <FormSelect
                name={`partners.${index}.organisationId`}
                label={t('partner', { number: index + 1 })}
                empty={t('nobody')}
                options={choices}
                defaultValue={partners[index]?.organisation.id ?? ''}
              />
              <FormSelect
                name={`partners.${index}.role`}
                label={t('partnerRole', { number: index + 1 })}
                options={partnerRoles.map((value) => ({ value, label: words(`partnerRole.${value}`) }))}
                defaultValue={partners[index]?.role ?? 'partner'}
              />
            </div>
          ))}
        </Noted>
        <p className="mt-5">
          <Button name="then" value="add" kind="secondary">
            {t('addPartner')}
          </Button>
        </p>
      </Fieldset>
      <Fieldset legend={t('part.countries')}>
        <Noted note={returned?.notes.countries}>
          <div className="[&_.opt]:break-inside-avoid sm:[&_.field>div]:columns-2">
            <FormCheckboxes
              name="countries[]"
              label={t('countriesWhere')}
              options={countries.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={commitment.countries.map(({ countryCode }) => countryCode)}
              optional
            />
          </div>
        </Noted>
      </Fieldset>
      <JointFields commitment={commitment} countries={commitment.countries.map(named)} />
      <SaveButtons />
    </ActionForm>
  )
}

const named = ({ countryCode, weight, country }: CommitmentOnDesk['countries'][number]) => ({
  code: countryCode,
  name: country.name,
  weight,
})

function byCountry(organisations: readonly OrganisationChoice[], elsewhere: string) {
  const groups = new Map<string, { value: string; label: string; lang: string }[]>()
  for (const { id, name, acronym, language, country } of organisations) {
    const group = country?.name ?? elsewhere
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { value: id, label: acronym ? `${name} (${acronym})` : name, lang: language },
    ])
  }
  return [...groups].map(([label, options]) => ({ label, options }))
}
