import { useTranslations } from 'next-intl'
import { FormNumberInput, FormTextInput } from '@/components/ui/form-fields'
import type { PlanLabel } from '@/lib/scale/queries'
import type { Scale } from '@/lib/scale/rules'

/** One word of a plan's scale: the word, what it means, both in the other language, and its place. */
export function LabelRow({
  name,
  scale,
  common,
  label,
  isDefault,
  words: { own, other, otherName },
}: {
  name: string
  scale: Scale
  common: string
  label: PlanLabel | null
  isDefault: boolean
  words: { own: string; other: string; otherName: string }
}) {
  const t = useTranslations('scale')
  const inOther = (texts: PlanLabel['labels'] | undefined) =>
    texts?.find(({ language }) => language === other)?.text ?? ''
  return (
    <div className="mt-4">
      <input type="hidden" name={`${name}.id`} value={label?.id ?? ''} />
      <input type="hidden" name={`${name}.scale`} value={scale} />
      <input type="hidden" name={`${name}.common`} value={common} />
      {isDefault ? <input type="hidden" name={`${name}.isDefault`} value="1" /> : null}
      <div className="grid max-w-[42rem] items-end gap-x-6 gap-y-3 sm:grid-cols-2">
        <FormTextInput
          name={`${name}.label`}
          label={t(isDefault ? 'label' : 'anotherLabel')}
          lang={own}
          maxLength={60}
          defaultValue={label?.label ?? ''}
          optional
        />
        <FormTextInput
          name={`${name}.otherLabel`}
          label={t('labelIn', { language: otherName })}
          lang={other}
          maxLength={60}
          defaultValue={inOther(label?.labels)}
          optional
        />
        <FormTextInput
          name={`${name}.meaning`}
          label={t('meaning')}
          lang={own}
          maxLength={200}
          defaultValue={label?.meaning ?? ''}
          optional
        />
        <FormTextInput
          name={`${name}.otherMeaning`}
          label={t('meaningIn', { language: otherName })}
          lang={other}
          maxLength={200}
          defaultValue={inOther(label?.meanings)}
          optional
        />
        <FormNumberInput
          name={`${name}.place`}
          label={t('place')}
          whole
          defaultValue={label ? String(label.position + 1) : ''}
          optional
        />
      </div>
    </div>
  )
}
