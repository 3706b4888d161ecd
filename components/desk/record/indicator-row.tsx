import { useTranslations } from 'next-intl'
import {
  FormNumberInput,
  FormRadios,
  FormRowKey,
  FormSelect,
  FormTextInput,
} from '@/components/ui/form-fields'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { canRollUp, rollUps } from '@/lib/joint/rolling-up'
import { directions, type measures } from '@/lib/commitment/rules'

type Indicator = CommitmentOnDesk['indicators'][number]

/** The questions of one indicator. A number has a unit, a percentage and a yes or no carry theirs in themselves. */
export function IndicatorRow({
  index,
  measure,
  indicator,
  commitment,
}: {
  index: number
  measure: (typeof measures)[number]
  indicator: Indicator | null
  commitment: CommitmentOnDesk
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const joint = useTranslations('joint')
  // Whose values could be put together.
  const isJoint = commitment.partners.some(({ role }) => role !== 'funder')
  const name = (field: string) => `indicators.${index}.${field}`
  return (
    <>
      <FormRowKey name={name('measure')} value={measure} />
      <FormTextInput
        name={name('title')}
        label={t('indicatorTitle')}
        hint={t(`hint.indicator.${measure}`)}
        lang={commitment.language}
        maxLength={300}
        defaultValue={indicator?.title ?? ''}
      />
      {measure === 'unit' ? (
        <FormTextInput
          name={name('unit')}
          label={t('unit')}
          hint={t('hint.unit')}
          width="medium"
          lang={commitment.language}
          maxLength={60}
          defaultValue={indicator?.unit ?? ''}
        />
      ) : null}
      {measure === 'yes_no' ? null : (
        <FormRadios
          name={name('direction')}
          label={t('direction')}
          options={directions.map((value) => ({
            value,
            label: words(`direction.${value}`),
            hint: t(`directionHint.${value}`),
          }))}
          defaultValue={indicator?.direction ?? 'floor'}
        />
      )}
      <div className="mt-7 grid max-w-[42rem] items-start gap-6 sm:grid-cols-2">
        <Value
          name={name('baselineValue')}
          label={t('baselineValue')}
          measure={measure}
          value={indicator?.baselineValue}
        />
        <FormNumberInput
          name={name('baselineYear')}
          label={t('baselineYear')}
          whole
          defaultValue={indicator?.baselineYear?.toString() ?? ''}
          optional
        />
      </div>
      <div className="mt-7 grid max-w-[42rem] items-start gap-6 sm:grid-cols-2">
        <Value
          name={name('targetValue')}
          label={t('targetValue')}
          measure={measure}
          value={indicator?.targetValue}
        />
        <FormNumberInput
          name={name('targetYear')}
          label={t('targetYear')}
          whole
          defaultValue={indicator?.targetYear?.toString() ?? ''}
          optional
        />
      </div>
      {isJoint ? (
        <FormSelect
          name={name('rollUp')}
          label={joint('rollUp.title')}
          hint={joint('rollUpHint')}
          options={rollUps
            .filter((rule) => canRollUp(measure, rule))
            .map((value) => ({ value, label: joint(`rollUp.${value}`) }))}
          defaultValue={indicator?.rollUp ?? 'none'}
        />
      ) : null}
      <FormTextInput
        name={name('meansOfVerification')}
        label={t('meansOfVerification')}
        hint={t('hint.meansOfVerification')}
        lang={commitment.language}
        maxLength={500}
        defaultValue={indicator?.meansOfVerification ?? ''}
        optional
      />
    </>
  )
}

function Value({
  name,
  label,
  measure,
  value,
}: {
  name: string
  label: string
  measure: (typeof measures)[number]
  value: string | null | undefined
}) {
  const t = useTranslations('record')
  if (measure === 'yes_no')
    return (
      <FormSelect
        name={name}
        label={label}
        empty={t('notStated')}
        options={[
          { value: '1', label: t('yes') },
          { value: '0', label: t('no') },
        ]}
        defaultValue={value ?? ''}
      />
    )
  return (
    <FormNumberInput
      name={name}
      label={label}
      unit={measure === 'percentage' ? '%' : undefined}
      defaultValue={value ?? ''}
      optional
    />
  )
}
