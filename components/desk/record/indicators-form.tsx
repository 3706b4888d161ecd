import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefaultSubmit } from '@/components/ui/default-submit'
import { Fieldset } from '@/components/ui/fieldset'
import { FormRowKey } from '@/components/ui/form-fields'
import { saveIndicators } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { measures } from '@/lib/commitment/rules'
import { Noted } from '../noted'
import { SaveButtons } from '../save-buttons'
import { IndicatorRow } from './indicator-row'
import { RemoveRow } from './milestones-form'

type Measure = (typeof measures)[number]

/** What is measured: those that are there, and one more of the kind that was asked for. A row left blank is none. */
export function IndicatorsForm({
  commitment,
  add,
  formKey,
}: {
  commitment: CommitmentOnDesk
  /** The kind of the blank row; none where nothing was asked for and something is there. */
  add: Measure | null
  formKey: string
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const { indicators, kind, returned } = commitment
  return (
    <ActionForm
      merges
      action={saveIndicators}
      idempotencyKey={formKey}
      version={commitment.version}
      label={t('part.indicators')}
    >
      <DefaultSubmit value="next">{t('save')}</DefaultSubmit>
      <input type="hidden" name="id" value={commitment.id} />
      <Noted note={returned?.notes.indicators}>
        {indicators.map((indicator, index) => (
          <Fieldset
            key={indicator.id}
            legend={t('indicator', { number: index + 1, measure: words(`measure.${indicator.measure}`) })}
          >
            <FormRowKey name={`indicators.${index}.id`} value={indicator.id} />
            <IndicatorRow
              index={index}
              measure={indicator.measure}
              indicator={indicator}
              commitment={commitment}
            />
            <RemoveRow index={index} what={indicator.title} language={indicator.language} />
          </Fieldset>
        ))}
        {add ? (
          <Fieldset
            key={`blank ${add}`}
            legend={
              kind === 'numeric_target' && indicators.length === 0
                ? t('theTarget')
                : t('newIndicator', { measure: words(`measure.${add}`) })
            }
          >
            <IndicatorRow index={indicators.length} measure={add} indicator={null} commitment={commitment} />
          </Fieldset>
        ) : null}
      </Noted>
      <div className="field">
        <p className="hint">{t('addIndicatorHint')}</p>
        <div className="btns">
          {measures.map((measure) => (
            <Button key={measure} name="then" value={`add.${measure}`} kind="secondary">
              {t(`addIndicator.${measure}`)}
            </Button>
          ))}
        </div>
      </div>
      <SaveButtons />
    </ActionForm>
  )
}
