// The corridor for somebody without an account, who was let in to one thing by a link: same origin → rate → parse → load →
// can this happen → write, history and notices in one transaction → refresh → go somewhere. What the link opens is all that
// they may do, so there is no other permission to ask.
import 'server-only'
import { refresh, revalidateTag } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { addressOf } from '@/lib/auth/address'
import { markOf } from '@/lib/auth/secrets'
import type { Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { remember, type HistoryAuthor } from '@/lib/history/commands'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import type { Outcome } from '@/lib/outcome'
import { warmPages } from '@/lib/page-cache/warm'
import type { Action, Performed } from './define-action'
import { readForm, typedValues } from './form-input'
import type { FormState } from './form-state'
import { isSameOrigin } from './origin'
import { leaveInOutbox } from './outbox'
import { secondsToWait, type RateRule } from './rate'
import { refusalIn, Refused } from './refused'
import { sayIssues, type Words } from './words'

type Doing<Input, Subject> = { subject: Subject; input: Input; now: Date; tx: Tx }

type GuestDeclaration<Schema extends z.ZodType, Subject, Value, Reason extends string> = {
  /** Name of the event in history, noun.past. */
  event: string
  input: Schema
  /** What the link opens, held until the end; null for a link that opens nothing (any more). */
  load: (tx: Tx, input: z.output<Schema>, now: Date) => Promise<Subject | null>
  /** The answer to the same form sent before; null the first time. Asked before `load`, since using a link ends it. */
  repeated: (tx: Tx, input: z.output<Schema>) => Promise<Value | null>
  perform: (doing: Doing<z.output<Schema>, Subject>) => Promise<Outcome<Performed<Value>, Reason>>
  /** In whose name history keeps it: never a person's. */
  author: (subject: Subject) => Pick<HistoryAuthor, 'organisationId' | 'organisationName'>
  refusals: Record<Reason, string>
  constraints?: Record<string, { reason: Reason }>
  /** Fields never echoed back. */
  secrets: readonly string[]
  refreshes?: (value: Value) => string[]
  lands: (value: Value, locale: Locale) => string
}

/** Changes from one address by somebody without an account. */
const changesByAddress: RateRule = { kind: 'anonymous', points: 20, seconds: 60 }

export function defineGuestAction<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: GuestDeclaration<Schema, Subject, Value, Reason>,
): Action {
  return async (_state, form) => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, declaration.secrets)
    const refuse = (key: string, seconds = 0): FormState => ({
      status: 'refused',
      message: t(key, { seconds }),
      values,
    })

    const asked = await headers()
    if (!isSameOrigin(asked)) return refuse('errors.origin')
    const wait = await secondsToWait(changesByAddress, markOf('guessing', addressOf(asked)))
    if (wait > 0) return refuse('errors.tooMany', wait)
    const parsed = declaration.input.safeParse(readForm(form, declaration.secrets))
    if (!parsed.success) return { status: 'invalid', errors: sayIssues(parsed.error, t), values }

    let value: Value
    try {
      value = await inTransaction(declaration, parsed.data, new Date())
    } catch (fault) {
      const refusal = refusalIn(fault, declaration.constraints)
      if (!refusal) throw fault
      if (refusal.reason === 'not-found') notFound()
      const sentence = declaration.refusals[refusal.reason as Reason]
      if (refusal.field)
        return { status: 'invalid', errors: [{ field: refusal.field, message: t(sentence) }], values }
      return refuse(sentence)
    }

    // Outside any try: redirect works by throwing.
    const changed = declaration.refreshes?.(value) ?? []
    for (const tag of changed) revalidateTag(tag, { expire: 0 })
    warmPages(changed)
    refresh()
    redirect(declaration.lands(value, locale))
  }
}

async function inTransaction<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: GuestDeclaration<Schema, Subject, Value, Reason>,
  input: z.output<Schema>,
  now: Date,
): Promise<Value> {
  return await changing(now, async (tx) => {
    const earlier = await declaration.repeated(tx, input)
    if (earlier !== null) return earlier
    const subject = await declaration.load(tx, input, now)
    if (subject === null) {
      // Both were sent at once, and the other one was first: what it came to is the answer to this one too.
      const meanwhile = await declaration.repeated(tx, input)
      if (meanwhile !== null) return meanwhile
      throw new Refused({ ok: false, reason: 'not-found' })
    }
    const outcome = await declaration.perform({ subject, input, now, tx })
    if (!outcome.ok) throw new Refused(outcome)
    const { value, history, notices } = outcome.value
    const author = { actorId: null, actorName: null, ...declaration.author(subject) }
    await remember(tx, declaration.event, author, history, now)
    await leaveInOutbox(tx, notices ?? [], null)
    return value
  })
}
