import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormDateFields, FormNumberInput, FormSelect, FormTextArea } from '@/components/ui/form-fields'
import { Notice } from '@/components/ui/notice'
import { proposeChange } from '@/lib/baseline/actions'
import type { PartToMove } from '@/lib/baseline/queries/desk'
import { datePartsOf } from '@/lib/dates'
import { languageName } from '@/lib/i18n/language-name'
import { useSayValue } from './say-value'

/** One question: what shall stand instead of what is promised now, and why. */
export function ProposeForm({ part, formKey }: { part: PartToMove; formKey: string }) {
  const t = useTranslations('baseline')
  const say = useSayValue()
  const { said } = part
  return (
    <ActionForm
      action={proposeChange}
      idempotencyKey={formKey}
      version={part.moves + 1}
      label={t(`askTitle.${part.field}`)}
    >
      <input type="hidden" name="id" value={part.id} />
      <input type="hidden" name="field" value={part.field} />
      {part.partId ? <input type="hidden" name="partId" value={part.partId} /> : null}
      {said.kind === 'text' ? null : (
        <p>
          {t('from')}: <b lang={(said.kind === 'lead' && said.language) || undefined}>{say(said)}</b>
        </p>
      )}
      <NewValue part={part} />
      <FormTextArea name="reason" label={t('why')} hint={t('whyHint')} maxLength={2000} required />
      <Notice title={t('whatHappens')}>
        <p>{t('whatHappensWhy')}</p>
      </Notice>
      <Button>{t('submit')}</Button>
    </ActionForm>
  )
}

function NewValue({ part }: { part: PartToMove }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const { said } = part
  if (said.kind === 'date')
    return <FormDateFields name="on" label={t('newDate')} defaultValue={datePartsOf(said.date)} required />
  if (said.kind === 'target')
    return (
      <>
        <FormNumberInput name="value" label={t('newValue')} defaultValue={said.value ?? ''} required />
        <FormNumberInput
          name="year"
          whole
          label={t('newYear')}
          defaultValue={said.year === null ? '' : String(said.year)}
          optional
        />
      </>
    )
  if (said.kind === 'lead')
    return (
      <FormSelect
        name="leadId"
        label={t('newLead')}
        hint={t('newLeadHint')}
        empty={t('chooseLead')}
        options={part.organisations.map(({ id, name, language }) => ({
          value: id,
          label: name,
          lang: language,
        }))}
        defaultValue={said.id ?? ''}
      />
    )
  return (
    <FormTextArea
      name="text"
      label={t('newText')}
      hint={t('inLanguage', { language: languageName(part.language, locale) })}
      lang={part.language}
      rows={part.field === 'title' ? 2 : 8}
      maxLength={part.field === 'title' ? 300 : 5000}
      defaultValue={said.text ?? ''}
      required
    />
  )
}
