// The corridor for what somebody says without signing in: same origin → trap → rate by address → parse → load → may
// they → can this happen → write, history and notices in one transaction → go somewhere. It knows nobody: history
// names no one, and the form's key alone makes a second post harmless.
import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { addressOf } from '@/lib/auth/address'
import { markOf } from '@/lib/auth/secrets'
import type { Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { remember } from '@/lib/history/commands'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import type { Outcome } from '@/lib/outcome'
import type { Action, Performed } from './define-action'
import { readForm, typedValues } from './form-input'
import type { FormState } from './form-state'
import { claimKey, hashOf, keepAnswer, keyIn } from './idempotency'
import { isSameOrigin } from './origin'
import { leaveInOutbox } from './outbox'
import { secondsToWait, type RateRule } from './rate'
import { refusalIn, Refused } from './refused'
import { sayIssues, type Words } from './words'

export type AnonymousDeclaration<Schema extends z.ZodType, Subject, Value, Reason extends string> = {
  /** Name of the event in history, noun.past. */
  event: string
  /** So many posts of one address in so much time. */
  rate: RateRule
  input: Schema
  load: (tx: Tx, input: z.output<Schema>) => Promise<Subject | null>
  allow: (subject: Subject, input: z.output<Schema>) => boolean
  perform: (doing: {
    subject: Subject
    input: z.output<Schema>
    locale: Locale
    key: string
    now: Date
    tx: Tx
  }) => Promise<Outcome<Performed<Value>, Reason>>
  refusals: Record<Reason, string>
  /** Where the person goes next; `key` is the form's, for what only its sender may know. */
  lands: (value: Value, locale: Locale, key: string) => string
}

/** Nobody sees this field; whoever fills it in fills in everything, as programs do. */
const trapField = 'website'

const nobody = { actorId: null, actorName: null, organisationId: null, organisationName: null }

export function defineAnonymousAction<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: AnonymousDeclaration<Schema, Subject, Value, Reason>,
): Action {
  return async (_state, form) => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, [trapField])
    const refuse = (key: string, seconds = 0): FormState => ({
      status: 'refused',
      message: t(key, { seconds }),
      values,
    })

    const asked = await headers()
    if (!isSameOrigin(asked)) return refuse('errors.origin')
    if (form.get(trapField)) return refuse('errors.trap')
    const key = keyIn(form)
    if (!key) return refuse('errors.form')
    const parsed = declaration.input.safeParse(readForm(form))
    if (!parsed.success) return { status: 'invalid', errors: sayIssues(parsed.error, t), values }
    // Counted once it says something: a sentence beside a field costs nobody a try.
    const wait = await secondsToWait(declaration.rate, markOf('guessing', addressOf(asked)))
    if (wait > 0) return refuse('errors.tooManyReports', wait)

    let value: Value
    try {
      const request = { input: parsed.data, locale, key, requestHash: await hashOf(form), now: new Date() }
      value = await perform(declaration, request)
    } catch (fault) {
      const refusal = refusalIn(fault)
      if (!refusal) throw fault
      if (refusal.reason === 'not-found') notFound()
      if (refusal.reason === 'not-allowed') return refuse('errors.notAllowed')
      if (refusal.reason === 'key-reused') return refuse('errors.form')
      return refuse(declaration.refusals[refusal.reason as Reason])
    }
    refresh()
    redirect(declaration.lands(value, locale, key))
  }
}

async function perform<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: AnonymousDeclaration<Schema, Subject, Value, Reason>,
  {
    input,
    locale,
    key,
    requestHash,
    now,
  }: { input: z.output<Schema>; locale: Locale; key: string; requestHash: string; now: Date },
): Promise<Value> {
  return await changing(now, async (tx) => {
    const claim = { personId: null, key, event: declaration.event, requestHash }
    const earlier = await claimKey(tx, claim)
    if (earlier) return earlier.answer as Value
    const subject = await declaration.load(tx, input)
    if (subject === null) throw new Refused({ ok: false, reason: 'not-found' })
    if (!declaration.allow(subject, input)) throw new Refused({ ok: false, reason: 'not-allowed' })
    const outcome = await declaration.perform({ subject, input, locale, key, now, tx })
    if (!outcome.ok) throw new Refused(outcome)
    const { value, history, notices } = outcome.value
    await remember(tx, declaration.event, nobody, history, now)
    await leaveInOutbox(tx, notices ?? [], null)
    await keepAnswer(tx, claim, value)
    return value
  })
}
