// The one way to change something: who → parse → load → may they → can this happen → write, history and
// notices in one transaction → refresh → go somewhere. An action is a declaration; a missing step does not
// compile. What happens inside a step belongs to policy, rules and commands.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { refresh, revalidateTag } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/current'
import type { Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { remember, type HistoryEntry } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'
import { warmPages } from '@/lib/page-cache/warm'
import type { Actor } from '@/lib/policy/actor'
import { routes, withLanguage } from '@/lib/routes'
import { sayConflict, sayIn, withoutBase } from './clash'
import { readForm, typedValues } from './form-input'
import { type FormState, stayHere } from './form-state'
import { claimKey, hashOf, keepAnswer, keyIn } from './idempotency'
import { isSameOrigin } from './origin'
import { dropKeptPost, keepPost } from './kept-posts'
import { leaveInOutbox, type Notice } from './outbox'
import { changesByPerson, secondsToWait } from './rate'
import { refusalIn, Refused } from './refused'
import { sayIssues, type Words } from './words'

/** What a successful act leaves behind. `value` must survive JSON: it is the stored answer to a repeated post. */
export type Performed<Value> = {
  value: Value
  history: HistoryEntry[]
  notices?: Notice[]
  /** Where it came to something else than the action is named after: the event that history keeps instead. */
  event?: string
}
/** A text as it stands, a message for a coded value, or several lines of these. */
export type Said = string | { key: string; values?: Record<string, string | number> } | Said[]
/** Where two people changed one text: shown side by side, nothing overwritten. `label` is a message key. */
export type Conflict = {
  field: string
  /** The form's own name of it, where it is another. */
  input?: string
  label: string
  theirs: Said
  yours: Said
  /** Changed by the other alone: their text stays, and is shown so that it surprises nobody. */
  isTaken?: boolean
}
/** `version` is the one to send next, once the person has seen both texts. */
export type Refusal<Reason extends string> = {
  ok: false
  reason: Reason
  field?: string
  conflict?: Conflict[]
  version?: number
  /** Pages to look at before the same form is meant: each by its address in no language, and what is said of it. */
  lookAt?: { path: string; said: Said }[]
  /** Nothing is wrong: the texts side by side are what is and what will be, to be looked at first. */
  isLook?: boolean
}

type Doing<Input, Subject> = { actor: Actor; subject: Subject; input: Input; now: Date; tx: Tx }

export type ActionDeclaration<Schema extends z.ZodType, Subject, Value, Reason extends string> = {
  /** Name of the event in history, noun.past. */
  event: string
  input: Schema
  /** The thing acted on, read inside the transaction; null where it is not there or not for this actor to know of. */
  load: (tx: Tx, input: z.output<Schema>, actor: Actor) => Promise<Subject | null>
  allow: (actor: Actor, subject: Subject, input: z.output<Schema>) => boolean
  perform: (
    doing: Doing<z.output<Schema>, Subject>,
  ) => Promise<Outcome<Performed<Value>, Reason> | Refusal<Reason>>
  /** A sentence (message key) for every refusal. */
  refusals: Record<Reason, string>
  /** Database constraints that a lost race may hit, and the refusal that they mean. */
  constraints?: Record<string, { reason: Reason; field?: string }>
  /** Fields never echoed back. */
  secrets?: readonly string[]
  /** Tags of the cached pages that show what changed. */
  refreshes?: (value: Value, input: z.output<Schema>) => string[]
  /** Public addresses that may be new with it: made ready, like the refreshed ones, before somebody asks. */
  shownAt?: (value: Value) => string[]
  /** Where the person goes next; without it the form says that it is done. */
  lands?: (value: Value, locale: Locale, input: z.output<Schema>) => string
}

export type Action = (state: FormState, form: FormData) => Promise<FormState>

export function defineAction<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: ActionDeclaration<Schema, Subject, Value, Reason>,
): Action {
  return async (_state, form) => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, declaration.secrets ?? [])
    const refuse = (
      key: string,
      {
        conflict,
        version,
        seconds = 0,
        isLook = false,
        lookAt,
      }: Partial<Pick<Refusal<string>, 'conflict' | 'version' | 'isLook' | 'lookAt'>> & {
        seconds?: number
      } = {},
    ) => ({
      status: 'refused' as const,
      message: t(key, { seconds }),
      // Of a field whose both texts were shown, nothing but what is sent next counts.
      values: conflict ? withoutBase(values, conflict) : values,
      ...(version ? { version } : {}),
      ...(isLook ? { isLook } : {}),
      ...(lookAt && {
        lookAt: lookAt.map(({ path, said }) => ({ href: withLanguage(path, locale), label: sayIn(said, t) })),
      }),
      ...(conflict && { conflict: conflict.map((each) => sayConflict(each, t)) }),
    })

    if (!isSameOrigin(await headers())) return refuse('errors.origin')
    const actor = await currentActor()
    if (!actor) {
      // A draft that saves itself takes nobody away from what they write.
      if (form.get('then') === stayHere) return refuse('errors.signedOut')
      const { event, secrets = [] } = declaration
      const page = await keepPost({ form, secrets, event, locale }, new Date())
      redirect(page ? routes.signIn(locale, page, 'kept') : routes.signIn(locale))
    }
    const wait = await secondsToWait(changesByPerson, actor.personId)
    if (wait > 0) return refuse('errors.tooMany', { seconds: wait })

    const key = keyIn(form)
    if (!key) return refuse('errors.form')
    const parsed = declaration.input.safeParse(readForm(form, declaration.secrets))
    if (!parsed.success) return { status: 'invalid', errors: sayIssues(parsed.error, t), values }
    const input = parsed.data

    let value: Value
    try {
      value = await perform(declaration, {
        actor,
        input,
        key,
        requestHash: await hashOf(form, declaration.secrets),
        now: new Date(),
      })
    } catch (fault) {
      const refusal = refusalIn(fault, declaration.constraints)
      if (!refusal) throw fault
      if (refusal.reason === 'not-found') notFound()
      if (refusal.reason === 'not-allowed') return refuse('errors.notAllowed')
      // Sent before with other words, and the answer was lost: with a new key, pressing again is meant.
      if (refusal.reason === 'key-reused') return { ...refuse('errors.sentBefore'), key: randomUUID() }
      const sentence = declaration.refusals[refusal.reason as Reason]
      if (refusal.field)
        return { status: 'invalid', errors: [{ field: refusal.field, message: t(sentence) }], values }
      return refuse(sentence, refusal)
    }

    await dropKeptPost(form, actor.personId, declaration.event)
    // Outside any try: redirect works by throwing.
    const changed = declaration.refreshes?.(value, input) ?? []
    for (const tag of changed) revalidateTag(tag, { expire: 0 })
    warmPages(changed, declaration.shownAt?.(value) ?? [])
    if (declaration.lands && form.get('then') !== stayHere) {
      // The header of the next page names its own section and address: it is drawn anew, not kept.
      refresh()
      redirect(declaration.lands(value, locale, input))
    }
    return { status: 'done', ...versionIn(value) }
  }
}

/** What a form that stays open names next time. */
const versionIn = (value: unknown): { version?: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
    ? { version: value.version }
    : {}

/** Who made a change, as history names them. */
export const historyAuthorOf = (actor: Actor) => ({
  actorId: actor.personId,
  actorName: actor.name,
  organisationId: actor.acting.id,
  organisationName: actor.acting.name,
})

type Request<Input> = { actor: Actor; input: Input; key: string; requestHash: string; now: Date }

async function perform<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: ActionDeclaration<Schema, Subject, Value, Reason>,
  { actor, input, key, requestHash, now }: Request<z.output<Schema>>,
): Promise<Value> {
  return await changing(now, async (tx) => {
    const claim = { personId: actor.personId, key, event: declaration.event, requestHash }
    const earlier = await claimKey(tx, claim)
    if (earlier) return earlier.answer as Value
    const subject = await declaration.load(tx, input, actor)
    if (subject === null) throw new Refused({ ok: false, reason: 'not-found' })
    if (!declaration.allow(actor, subject, input)) throw new Refused({ ok: false, reason: 'not-allowed' })
    const outcome = await declaration.perform({ actor, subject, input, now, tx })
    if (!outcome.ok) throw new Refused(outcome)
    const { value, history, notices, event = declaration.event } = outcome.value
    await remember(tx, event, historyAuthorOf(actor), history, now)
    await leaveInOutbox(tx, notices ?? [], actor.personId)
    await keepAnswer(tx, claim, value)
    return value
  })
}
