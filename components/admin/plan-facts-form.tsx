import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import {
  FormDateFields,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextInput,
} from '@/components/ui/form-fields'
import { makePlan, revisePlanFacts } from '@/lib/plan/actions'
import type { PlanChoices, PlanInKeeping } from '@/lib/plan/queries/admin'
import { reportingLengths } from '@/lib/plan/rules'
import { datePartsOf, useChoices } from './choices'

type Props = { plan: PlanInKeeping | null; choices: PlanChoices; formKey: string }

/** What a plan is called, from when to when it runs, and where that is written; its code only while it is new. */
export function PlanFactsForm({ plan, choices, formKey }: Props) {
  const t = useTranslations('keeping')
  const { languages, confidences, visibilities } = useChoices()
  const months = reportingLengths.map((length) => ({ value: String(length), label: t('months', { length }) }))
  const editions = choices.plans
    .filter(({ id }) => id !== plan?.id)
    .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
  return (
    <ActionForm
      action={plan ? revisePlanFacts : makePlan}
      idempotencyKey={formKey}
      version={plan?.version}
      label={t(plan ? 'planFacts' : 'newPlan')}
    >
      {plan ? (
        <input type="hidden" name="planId" value={plan.id} />
      ) : (
        <FormTextInput name="code" label={t('code')} hint={t('planCodeHint')} width="medium" maxLength={40} />
      )}
      <FormTextInput
        name="name"
        label={t('name')}
        hint={t('planNameHint')}
        maxLength={300}
        defaultValue={plan?.name}
      />
      <FormSelect
        name="language"
        label={t('nameLanguage')}
        options={languages}
        defaultValue={plan?.language ?? 'en'}
      />
      <FormDateFields
        name="startsOn"
        label={t('startsOn')}
        optional
        defaultValue={datePartsOf(plan?.startsOn ?? null)}
      />
      <FormDateFields
        name="endsOn"
        label={t('endsOn')}
        optional
        defaultValue={datePartsOf(plan?.endsOn ?? null)}
      />
      <FormRadios
        name="reportingMonths"
        label={t('reportingMonths')}
        options={months}
        defaultValue={String(plan?.reportingMonths ?? 6)}
      />
      <FormSelect
        name="previousEditionId"
        label={t('previousEdition')}
        options={editions}
        empty={t('noneBefore')}
        optional
        defaultValue={plan?.previousEditionId ?? ''}
      />
      <FormTextInput
        name="source"
        label={t('source')}
        hint={t('sourceHint')}
        maxLength={500}
        defaultValue={plan?.source}
      />
      <FormRadios
        name="confidence"
        label={t('confidenceLabel')}
        options={confidences}
        defaultValue={plan?.confidence ?? 'low'}
      />
      <FormTextArea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        optional
        defaultValue={plan?.note ?? ''}
      />
      <FormRadios
        name="visibility"
        label={t('whoMayRead')}
        options={visibilities}
        defaultValue={plan?.visibility ?? 'public'}
      />
      <Button>{t(plan ? 'savePlan' : 'makePlan')}</Button>
    </ActionForm>
  )
}
