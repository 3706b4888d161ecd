import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Fieldset } from '@/components/ui/fieldset'
import { FormCheckboxes } from '@/components/ui/form-fields'
import { languageName } from '@/lib/i18n/language-name'
import { otherThan } from '@/lib/i18n/locales'
import type { PlanInKeeping } from '@/lib/plan/queries/admin'
import { saveScaleOfPlan } from '@/lib/scale/actions'
import { commonValues, scales, type Scale } from '@/lib/scale/rules'
import { LabelRow } from './label-row'

/** Both scales of a plan: for each common value its default word, and further words that mean the same. */
export function ScaleForm({ plan, formKey }: { plan: PlanInKeeping; formKey: string }) {
  const t = useTranslations('scale')
  return (
    <ActionForm
      key={plan.version}
      action={saveScaleOfPlan}
      idempotencyKey={formKey}
      version={plan.version}
      label={t('title')}
    >
      <input type="hidden" name="planId" value={plan.id} />
      <p className="measure">{t('formLead')}</p>
      {scales.map((scale) => (
        <section key={scale} className="flow">
          <h2>{t(`of.${scale}`)}</h2>
          {commonValues[scale].map((common) => (
            <OfValue key={common} plan={plan} scale={scale} common={common} />
          ))}
        </section>
      ))}
      <FormCheckboxes
        name="seen"
        label={t('beforeSaving')}
        hint={t('seenHint')}
        options={[{ value: '1', label: t('seen') }]}
        optional
      />
      <p className="btns">
        <Button>{t('save')}</Button>
      </p>
    </ActionForm>
  )
}

function OfValue({ plan, scale, common }: { plan: PlanInKeeping; scale: Scale; common: string }) {
  const t = useTranslations('scale')
  const progress = useTranslations('progress')
  const labels = plan.labels.filter((each) => each.scale === scale && each.common === common)
  const standard = labels.find(({ isDefault }) => isDefault) ?? null
  const further = labels.filter(({ isDefault }) => !isDefault)
  const other = otherThan(plan.language)
  const words = { own: plan.language, other, otherName: languageName(other, useLocale()) }
  const name = (index: number) => `labels.${scale}_${common}_${index}`
  const row = { scale, common, words }
  return (
    <Fieldset legend={progress(`${scale}.${common}`)}>
      <LabelRow {...row} name={name(0)} label={standard} isDefault />
      <Details summary={t('further', { count: further.length })} open={further.length > 0}>
        {[...further, null].map((label, index) => (
          <LabelRow
            key={label?.id ?? 'blank'}
            {...row}
            name={name(index + 1)}
            label={label}
            isDefault={false}
          />
        ))}
      </Details>
    </Fieldset>
  )
}
