import { type Choice, type ControlProps, controlId, describedBy } from './control'
import { FieldWords, OptionalMark } from './field'

/** What radios and check boxes share. The first choice carries the id, so that the error summary lands on it. */
export function Choices({
  type,
  options,
  chosen,
  ...control
}: ControlProps & { type: 'radio' | 'checkbox'; options: readonly Choice[]; chosen: readonly string[] }) {
  const id = controlId(control.name)
  return (
    <fieldset className={control.error ? 'field bad' : 'field'} aria-describedby={describedBy(id, control)}>
      <legend>
        {control.label}
        <OptionalMark optional={control.optional} />
      </legend>
      <FieldWords id={id} hint={control.hint} error={control.error} />
      <div>
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index}`
          return (
            <div className="opt" key={option.value}>
              <input
                type={type}
                id={own}
                name={control.name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${own}-about` : undefined}
              />
              <label htmlFor={own} lang={option.lang}>
                {option.label}
              </label>
              {option.hint ? (
                <span className="hint" id={`${own}-about`}>
                  {option.hint}
                </span>
              ) : null}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
