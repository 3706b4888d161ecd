// What the forms about a promise may send. The new value is asked in the one way that its field has.
import { z } from 'zod'
import {
  choice,
  id,
  optionalDecimal,
  optionalId,
  optionalPartialDate,
  optionalText,
  optionalYear,
  text,
  version,
} from '@/lib/action/fields'
import { baselineFields, type BaselineField, type Said } from './rules'

const longestText = 5000
const longestReason = 2000

const values = {
  on: optionalPartialDate,
  value: optionalDecimal.prefault(null),
  year: optionalYear.prefault(null),
  leadId: optionalId.prefault(null),
  text: optionalText(longestText).prefault(null),
}
type Values = { [Name in keyof typeof values]: z.output<(typeof values)[Name]> }

const missing = {
  on: 'errors.dateRequired',
  value: 'baseline.valueRequired',
  leadId: 'errors.choose',
  text: 'errors.required',
} as const

function asked(field: BaselineField): keyof typeof missing {
  if (field === 'due_on' || field === 'milestone_due_on') return 'on'
  if (field === 'indicator_target') return 'value'
  return field === 'lead' ? 'leadId' : 'text'
}

function saidIn(field: BaselineField, { on, value, year, leadId, text: words }: Values): Said {
  const name = asked(field)
  if (name === 'on') return { kind: 'date', date: on }
  if (name === 'value') return { kind: 'target', value, year }
  if (name === 'leadId') return { kind: 'lead', id: leadId, code: null, name: null, language: null }
  return { kind: 'text', text: words }
}

export const proposeChangeInput = z
  .object({
    id,
    field: choice(baselineFields),
    partId: optionalId.prefault(null),
    version,
    reason: text(longestReason, 'baseline.reasonRequired'),
    ...values,
  })
  .superRefine((input, context) => {
    const name = asked(input.field)
    if (input[name] === null)
      context.addIssue({ code: 'custom', path: [name], message: missing[name], input })
    if (input.field === 'title' && (input.text?.length ?? 0) > 300)
      context.addIssue({ code: 'custom', path: ['text'], message: 'errors.tooLong', input })
  })
  .transform(({ on, value, year, leadId, text: words, version: seen, ...rest }) => ({
    ...rest,
    seen,
    to: saidIn(rest.field, { on, value, year, leadId, text: words }),
  }))

export const withdrawChangeInput = z.object({ id })
export const argueChangeInput = z.object({ id, text: text(longestReason, 'baseline.argumentRequired') })
export const acceptChangeInput = z
  .object({ id, version, remark: optionalText(longestReason) })
  .transform(({ remark, ...entry }) => ({ ...entry, note: remark }))
export const refuseChangeInput = z.object({
  id,
  version,
  note: text(longestReason, 'baseline.refusalReasonRequired'),
})
