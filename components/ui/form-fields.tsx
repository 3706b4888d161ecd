'use client'

// The same controls as beside this file, for use inside an ActionForm: they take the props of their plain namesakes,
// and show what the form heard back about them. Plain ones serve GET filters on pages that carry no script.
import { useState } from 'react'
import { Checkboxes, type CheckboxesProps } from './checkboxes'
import { DateFields, type DateFieldsProps } from './date-fields'
import { FileInput, type FileInputProps } from './file-input'
import { useField } from './form-context'
import { FilledWith } from './filled-with'
import { NumberInput, type NumberInputProps } from './number-input'
import { Radios, type RadiosProps } from './radios'
import { Select, type SelectProps } from './select'
import { TextArea, type TextAreaProps } from './text-area'
import { TextInput, type TextInputProps } from './text-input'

export function FormTextInput(props: TextInputProps) {
  const field = useField(props.name)
  return (
    <>
      <TextInput
        {...props}
        key={field.turn}
        error={field.error ?? props.error}
        defaultValue={field.one ?? props.defaultValue}
      />
      <FilledWith name={props.name} value={props.defaultValue} />
    </>
  )
}

export function FormTextArea(props: TextAreaProps) {
  const field = useField(props.name)
  return (
    <>
      <TextArea
        {...props}
        key={field.turn}
        error={field.error ?? props.error}
        defaultValue={field.one ?? props.defaultValue}
      />
      <FilledWith name={props.name} value={props.defaultValue} />
    </>
  )
}

export function FormNumberInput(props: NumberInputProps) {
  const field = useField(props.name)
  return (
    <>
      <NumberInput
        {...props}
        key={field.turn}
        error={field.error ?? props.error}
        defaultValue={field.one ?? props.defaultValue}
      />
      <FilledWith name={props.name} value={props.defaultValue} />
    </>
  )
}

export function FormSelect(props: SelectProps) {
  const field = useField(props.name)
  return (
    <>
      <Select
        {...props}
        key={field.turn}
        error={field.error ?? props.error}
        defaultValue={field.one ?? props.defaultValue}
      />
      <FilledWith name={props.name} value={props.defaultValue} />
    </>
  )
}

export function FormRadios(props: RadiosProps) {
  const field = useField(props.name)
  return (
    <>
      <Radios
        {...props}
        key={field.turn}
        error={field.error ?? props.error}
        defaultValue={field.one ?? props.defaultValue}
      />
      <FilledWith name={props.name} value={props.defaultValue} />
    </>
  )
}

export function FormCheckboxes(props: CheckboxesProps) {
  const field = useField(props.name)
  // An answer without the name means that every box was cleared, not that nothing was said.
  const chosen = field.answered ? (field.many ?? []) : props.defaultValue
  return (
    <>
      <Checkboxes
        {...props}
        key={field.turn}
        error={field.errorWithin ?? props.error}
        defaultValue={chosen}
      />
      <FilledWith name={props.name} value={props.defaultValue ?? []} />
    </>
  )
}

export function FormDateFields(props: DateFieldsProps) {
  const field = useField(props.name)
  const typed = field.answered
    ? { day: field.part('day'), month: field.part('month'), year: field.part('year') }
    : props.defaultValue
  return (
    <>
      <DateFields {...props} key={field.turn} error={field.errorWithin ?? props.error} defaultValue={typed} />
      {(['day', 'month', 'year'] as const).map((part) => (
        <FilledWith key={part} name={`${props.name}.${part}`} value={props.defaultValue?.[part]} />
      ))}
    </>
  )
}

/** The key of a row: shown again with what was typed in the row, for the rows may have moved meanwhile. */
export function FormRowKey({ name, value }: { name: string; value: string }) {
  const field = useField(name)
  const standing = field.answered ? field.one : value
  return (
    <>
      <FilledWith name={name} value={value} />
      {standing === undefined ? null : <input type="hidden" name={name} value={standing} />}
    </>
  )
}

/** With scripts, a file that is too large is refused before it is sent over a poor line; the server refuses it anyway. */
export function FormFileInput({
  largest,
  ...props
}: Omit<FileInputProps, 'onChange'> & { largest?: { bytes: number; sentence: string } }) {
  const field = useField(props.name)
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <FileInput
      {...props}
      key={field.turn}
      error={isTooLarge ? largest?.sentence : (field.errorWithin ?? props.error)}
      onChange={({ currentTarget: input }) => {
        const isOver = [...(input.files ?? [])].some(({ size }) => size > (largest?.bytes ?? Infinity))
        setTooLarge(isOver)
        if (isOver) input.value = ''
      }}
    />
  )
}
