import { useLocale, useTranslations } from 'next-intl'
import { savePractice } from '@/lib/practice/actions'
import type { PracticeOnDesk } from '@/lib/practice/queries/desk'
import { practiceTexts, type PracticeText } from '@/lib/practice/rules'
import { practiceLimits } from '@/lib/practice/schema'
import { languageChoices } from '../desk/language-choices'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormSelect, FormTextArea, FormTextInput } from '../ui/form-fields'

/** Lines that each text is given to be written in. */
const room: Record<PracticeText, number> = {
  context: 5,
  done: 8,
  cost: 2,
  conditions: 4,
  wentWrong: 4,
  contact: 2,
  licence: 1,
}
/** The words of a practice, saved as often as needed. */
export function WritePractice({ practice, formKey }: { practice: PracticeOnDesk; formKey: string }) {
  const t = useTranslations('practice')
  const locale = useLocale()
  return (
    <ActionForm
      action={savePractice}
      idempotencyKey={formKey}
      version={practice.version}
      label={t('desk.save')}
    >
      <input type="hidden" name="id" value={practice.id} />
      <FormTextInput
        name="title"
        label={t('text.title')}
        hint={t('hint.title')}
        maxLength={300}
        required
        defaultValue={practice.title}
      />
      <FormSelect
        name="language"
        label={t('text.language')}
        options={languageChoices(locale)}
        defaultValue={practice.language}
      />
      {practiceTexts.map((text) => (
        <FormTextArea
          key={text}
          name={text}
          label={t(`text.${text}`)}
          hint={t(`hint.${text}`)}
          rows={room[text]}
          maxLength={practiceLimits[text]}
          defaultValue={practice[text] ?? ''}
          lang={practice.language}
          optional={!['context', 'done', 'licence'].includes(text)}
        />
      ))}
      <Button>{t('desk.save')}</Button>
    </ActionForm>
  )
}
