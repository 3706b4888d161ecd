import { useTranslations } from 'next-intl'
import { FormRadios, FormTextInput } from '@/components/ui/form-fields'
import { useChoices } from './choices'

/** What every check asks: how sure one is now, and what was read. */
export function CheckFields({ confidence }: { confidence: string }) {
  const t = useTranslations('keeping')
  const { confidences } = useChoices()
  return (
    <>
      <FormRadios
        name="confidence"
        label={t('confidenceLabel')}
        hint={t('confidenceHint')}
        options={confidences}
        defaultValue={confidence}
      />
      <FormTextInput
        name="checkedSource"
        label={t('whatYouRead')}
        hint={t('whatYouReadHint')}
        maxLength={500}
        required
      />
    </>
  )
}
