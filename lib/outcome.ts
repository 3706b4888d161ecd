/** What a rule or a command answers: a value, or a named refusal that can be put into words. */
export type Outcome<Value, Reason extends string> =
  | { ok: true; value: Value }
  | { ok: false; reason: Reason; field?: string }

export const done = <Value>(value: Value) => ({ ok: true as const, value })

/** A refusal; `field` names the form field that it belongs to, where there is one. */
export const refused = <Reason extends string>(reason: Reason, field?: string) =>
  field === undefined ? { ok: false as const, reason } : { ok: false as const, reason, field }
