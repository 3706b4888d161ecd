import { useTranslations } from 'next-intl'
import { type ControlProps, controlId, describedBy } from './control'
import { FieldWords, OptionalMark } from './field'

const parts = ['day', 'month', 'year'] as const
export type DateParts = Partial<Record<(typeof parts)[number], string | undefined>>
export type DateFieldsProps = ControlProps & { defaultValue?: DateParts | undefined }

/** A date as three plain fields (`name.day`, `name.month`, `name.year`). A year alone, or a month with its year, is
 * an answer too: many promises name no day, and one must not be invented for them. */
export function DateFields({ defaultValue = {}, ...control }: DateFieldsProps) {
  const t = useTranslations('ui')
  const id = controlId(control.name)
  return (
    <fieldset className={control.error ? 'field bad' : 'field'} aria-describedby={describedBy(id, control)}>
      <legend>
        {control.label}
        <OptionalMark optional={control.optional} />
      </legend>
      <FieldWords id={id} hint={control.hint ?? t('date.hint')} error={control.error} />
      <div className="parts">
        {parts.map((part) => (
          <div key={part}>
            {/* Errors may name the whole date or one part of it: the label answers to the part. */}
            <label
              htmlFor={part === 'day' ? id : `${id}.${part}`}
              id={part === 'day' ? `${id}.day` : undefined}
            >
              {t(`date.${part}`)}
            </label>
            <input
              className={part === 'year' ? 'in in-s' : 'in in-xs'}
              id={part === 'day' ? id : `${id}.${part}`}
              name={`${control.name}.${part}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={control.error ? true : undefined}
              defaultValue={defaultValue[part]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
