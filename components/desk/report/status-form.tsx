import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Details } from '@/components/ui/details'
import { Fieldset } from '@/components/ui/fieldset'
import {
  FormDateFields,
  FormNumberInput,
  FormRadios,
  FormSelect,
  FormTextArea,
} from '@/components/ui/form-fields'
import { datePartsOf, sayDate } from '@/lib/dates'
import { saveStatus } from '@/lib/progress/actions'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { implementations } from '@/lib/progress/rules'
import { useLabelOptions } from '@/components/scale/use-label'
import { labelFor } from '@/lib/scale/rules'
import { languageChoices } from '../language-choices'
import { Noted } from '../noted'
import { periodValues } from '../period'
import { SaveButtons } from '../save-buttons'

/** How it stands; filled in from the last report, so that only what moved has to be typed. */
export function StatusForm({ report, formKey }: { report: ReportOnDesk; formKey: string }) {
  const t = useTranslations('report')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const { commitment, language, last, returned, state } = report
  const labelOptions = useLabelOptions(report.labels)
  const note = (field: string) => returned?.notes[field]
  const longText = (name: 'obstacles' | 'supportRequested' | 'nextStep') => (
    <Noted note={note(name)} key={name}>
      <FormTextArea
        name={name}
        label={t(`part.${name}`)}
        hint={t(`hint.${name}`)}
        lang={language}
        rows={3}
        maxLength={5000}
        defaultValue={report[name] ?? ''}
        optional
      />
    </Noted>
  )
  return (
    <>
      {last && state === 'draft' ? (
        <p className="measure">{t('prefilled', periodValues(last.period, locale))}</p>
      ) : null}
      <ActionForm
        merges
        autosaves
        action={saveStatus}
        idempotencyKey={formKey}
        version={report.version}
        label={t('step.status.title')}
      >
        <input type="hidden" name="id" value={report.id} />
        <Fieldset legend={t('group.work')} hint={t('group.workHint')}>
          <Noted note={note('implementation')}>
            {report.labels.length > 0 ? (
              <FormRadios
                name="statusLabelId"
                label={t('part.implementation')}
                options={labelOptions}
                defaultValue={
                  labelFor(report.labels, 'implementation', report.implementation, report.statusLabelId)?.id
                }
              />
            ) : (
              <FormRadios
                name="implementation"
                label={t('part.implementation')}
                options={implementations.map((value) => ({
                  value,
                  label: progress(`implementation.${value}`),
                  hint: t(`implementationHint.${value}`),
                }))}
                defaultValue={report.implementation ?? undefined}
              />
            )}
          </Noted>
          <Noted note={note('percentComplete')}>
            <FormNumberInput
              name="percentComplete"
              label={t('part.percentComplete')}
              hint={t('hint.percentComplete')}
              unit="%"
              whole
              defaultValue={report.percentComplete?.toString() ?? ''}
              optional
            />
          </Noted>
          <Noted note={note('expectedOn')}>
            <FormDateFields
              name="expectedOn"
              label={t('part.expectedOn')}
              hint={
                commitment.dueOn
                  ? t('hint.expectedOn', { due: sayDate(commitment.dueOn, locale) })
                  : t('hint.expectedOnOpen')
              }
              defaultValue={datePartsOf(report.expectedOn)}
              optional
            />
          </Noted>
        </Fieldset>
        <Fieldset legend={t('group.words')}>
          <FormSelect
            name="language"
            label={t('part.language')}
            hint={t('languageHint')}
            options={languageChoices(locale)}
            defaultValue={language}
          />
          <Noted note={note('narrative')}>
            <FormTextArea
              name="narrative"
              label={t('part.narrative')}
              hint={t('hint.narrative')}
              lang={language}
              maxLength={5000}
              defaultValue={report.narrative ?? ''}
              required
            />
          </Noted>
          {last?.narrative ? (
            <Details summary={t('lastNarrative', periodValues(last.period, locale))}>
              <p className="pre measure" lang={last.language}>
                {last.narrative}
              </p>
            </Details>
          ) : null}
          <Details summary={t('english')} open={language !== 'en' || report.english.narrative !== null}>
            <FormTextArea
              name="english.narrative"
              label={t('part.englishNarrative')}
              hint={t('englishHint')}
              lang="en"
              maxLength={5000}
              defaultValue={report.english.narrative ?? ''}
              optional
            />
          </Details>
          {(['obstacles', 'supportRequested', 'nextStep'] as const).map(longText)}
        </Fieldset>
        <SaveButtons />
      </ActionForm>
    </>
  )
}
