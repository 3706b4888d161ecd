import { useTranslations } from 'next-intl'
import { Noted } from '@/components/desk/noted'
import { Fieldset } from '@/components/ui/fieldset'
import { FormNumberInput, FormRadios } from '@/components/ui/form-fields'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { jointRules } from '@/lib/joint/rules'
import { useCountryNames } from '../organisation/country-name'

/** By which rule the parts make one status, and how much each country counts where they are weighted. */
export function JointFields({
  commitment: { jointRule, returned },
  countries,
}: {
  commitment: Pick<CommitmentOnDesk, 'jointRule' | 'returned'>
  countries: readonly { code: string; name: string; weight: number }[]
}) {
  const t = useTranslations('joint')
  const country = useCountryNames()
  return (
    <Fieldset legend={t('rule.title')} hint={t('ruleHint')}>
      <Noted note={returned?.notes.jointRule}>
        <FormRadios
          name="jointRule"
          label={t('rule.how')}
          options={jointRules.map((value) => ({
            value,
            label: t(`rule.${value}`),
            hint: t(`ruleMeans.${value}`),
          }))}
          defaultValue={jointRule}
        />
      </Noted>
      {countries.length > 1 ? (
        <Fieldset legend={t('weights')} hint={t('weightsHint')}>
          {countries.map(({ code, name, weight }) => (
            <FormNumberInput
              key={code}
              name={`weights.${code}`}
              label={t('weightOf', { country: country(code, name) })}
              whole
              defaultValue={String(weight)}
              optional
            />
          ))}
        </Fieldset>
      ) : (
        <p className="note mt-3">{t('weightsLater')}</p>
      )}
    </Fieldset>
  )
}
