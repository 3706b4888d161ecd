import type { ControlProps } from './control'
import { Field } from './field'

export type SelectOption = {
  value: string
  label: string
  lang?: string | undefined
  disabled?: boolean | undefined
}
export type SelectProps = ControlProps & {
  options: readonly (SelectOption | { label: string; options: readonly SelectOption[] })[]
  /** The words of the choice that chooses nothing; left out where something must be chosen. */
  empty?: string
  defaultValue?: string | undefined
}

/** One of many. For up to seven choices prefer `Radios`. */
export function Select({ options, empty, defaultValue, ...control }: SelectProps) {
  return (
    <Field {...control}>
      {(aria) => (
        <select className="in" defaultValue={defaultValue ?? ''} {...aria}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((entry) =>
            'options' in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map((option) => (
                  <OptionOf key={option.value} {...option} />
                ))}
              </optgroup>
            ) : (
              <OptionOf key={entry.value} {...entry} />
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function OptionOf({ label, ...option }: SelectOption) {
  return <option {...option}>{label}</option>
}
