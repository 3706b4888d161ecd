import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Fieldset } from '@/components/ui/fieldset'
import {
  FormCheckboxes,
  FormDateFields,
  FormNumberInput,
  FormRowKey,
  FormSelect,
} from '@/components/ui/form-fields'
import { datePartsOf, parsePartialDate, sayDate } from '@/lib/dates'
import { saveMeasures } from '@/lib/progress/actions'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { noValueReasons } from '@/lib/progress/rules'
import { IndicatorFigures } from '../record/indicator-figures'
import { Noted } from '../noted'
import { SaveButtons } from '../save-buttons'

/** What was reached and what was measured; a value, or the reason for none. */
export function MeasuresForm({ report, formKey }: { report: ReportOnDesk; formKey: string }) {
  const t = useTranslations('report')
  const { milestones, indicators, returned } = report
  return (
    <ActionForm
      merges
      autosaves
      action={saveMeasures}
      idempotencyKey={formKey}
      version={report.version}
      label={t('step.measures.title')}
    >
      <input type="hidden" name="id" value={report.id} />
      {milestones.length + indicators.length === 0 ? (
        <p className="measure">{t('nothingToMeasure')}</p>
      ) : null}
      <Noted note={returned?.notes.milestones}>
        {milestones.map((milestone, index) => (
          <MilestoneFields key={milestone.id} milestone={milestone} index={index} />
        ))}
      </Noted>
      <Noted note={returned?.notes.actuals}>
        {indicators.map((indicator, index) => (
          <IndicatorFields
            key={indicator.id}
            indicator={indicator}
            index={index}
            before={report.last?.values[indicator.id] ?? null}
          />
        ))}
      </Noted>
      <SaveButtons />
    </ActionForm>
  )
}

function MilestoneFields({
  milestone,
  index,
}: {
  milestone: ReportOnDesk['milestones'][number]
  index: number
}) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { id, title, language, dueOn, reachedOn, expectedOn } = milestone
  return (
    <Fieldset
      legend={<span lang={language}>{title}</span>}
      hint={dueOn ? t('milestoneDue', { date: sayDate(dueOn, locale) }) : undefined}
    >
      <FormRowKey name={`milestones.${index}.milestoneId`} value={id} />
      <FormDateFields
        name={`milestones.${index}.reachedOn`}
        label={t('reachedOn')}
        hint={t('hint.reachedOn')}
        defaultValue={datePartsOf(reachedOn ? parsePartialDate(reachedOn) : null)}
        optional
      />
      <FormDateFields
        name={`milestones.${index}.expectedOn`}
        label={t('milestoneExpected')}
        hint={t('hint.milestoneExpected')}
        defaultValue={datePartsOf(expectedOn)}
        optional
      />
    </Fieldset>
  )
}

function IndicatorFields({
  indicator,
  index,
  before,
}: {
  indicator: ReportOnDesk['indicators'][number]
  index: number
  before: string | null
}) {
  const t = useTranslations('report')
  const record = useTranslations('record')
  const progress = useTranslations('progress')
  const joint = useTranslations('joint')
  const { id, title, language, measure, unit, value, noValueReason } = indicator
  const name = `actuals.${index}.value`
  const lastTime = before === null ? t('noLastValue') : t('lastValue', { value: before })
  return (
    <Fieldset
      legend={<span lang={language}>{title}</span>}
      hint={<IndicatorFigures indicator={{ ...indicator, baselineValue: null, baselineYear: null }} />}
    >
      <FormRowKey name={`actuals.${index}.indicatorId`} value={id} />
      {measure === 'yes_no' ? (
        <FormSelect
          name={name}
          label={t('value')}
          empty={t('notAnswered')}
          options={[
            { value: '1', label: record('yes') },
            { value: '0', label: record('no') },
          ]}
          defaultValue={value ?? ''}
        />
      ) : (
        <FormNumberInput
          name={name}
          label={t('value')}
          hint={lastTime}
          unit={measure === 'percentage' ? '%' : <span lang={language}>{unit}</span>}
          defaultValue={value ?? ''}
          optional
        />
      )}
      {indicator.rollUp === 'none' ? null : (
        <FormCheckboxes
          name={`actuals.${index}.isJoint`}
          label={joint('rollUp.title')}
          hint={joint('rollUpHint')}
          options={[{ value: '1', label: joint('isJoint') }]}
          defaultValue={indicator.isJoint ? ['1'] : []}
          optional
        />
      )}
      <FormSelect
        name={`actuals.${index}.noValueReason`}
        label={t('noValue')}
        hint={t('hint.noValue')}
        empty={t('thereIsAValue')}
        options={noValueReasons.map((reason) => ({
          value: reason,
          label: progress(`noValueReason.${reason}`),
        }))}
        defaultValue={noValueReason ?? ''}
        optional
      />
    </Fieldset>
  )
}
