// The one way to change something: who → parse → load → may they → can this happen → write, history and
// notices in one transaction → refresh → go somewhere. An action is a declaration; a missing step does not
// compile. What happens inside a step belongs to policy, rules and commands.
import 'server-only'
import { createHash } from 'node:crypto'
import { refresh, revalidateTag } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/current'
import { appDb, type Tx } from '@/lib/db/clients'
import { tellTime } from '@/lib/db/clock'
import { violatedConstraint } from '@/lib/db/violations'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { remember, type HistoryEntry } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'
import { warmPages } from '@/lib/page-cache/warm'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { readForm, typedValues } from './form-input'
import type { FormState } from './form-state'
import { isSameOrigin } from './origin'
import { leaveInOutbox, type Notice } from './outbox'
import { changesByPerson, secondsToWait } from './rate'
import { sayIssues, type Words } from './words'

/** What a successful act leaves behind. `value` must survive JSON: it is the stored answer to a repeated post. */
export type Performed<Value> = { value: Value; history: HistoryEntry[]; notices?: Notice[] }
/** A text as it stands, a message for a coded value, or several lines of these. */
export type Said = string | { key: string; values?: Record<string, string | number> } | Said[]
/** Where two people changed one text: shown side by side, nothing overwritten. `label` is a message key. */
export type Conflict = { field: string; label: string; theirs: Said; yours: Said }
/** `version` is the one to send next, once the person has seen both texts. */
export type Refusal<Reason extends string> = {
  ok: false
  reason: Reason
  field?: string
  conflict?: Conflict[]
  version?: number
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

/** Rolls the transaction back and carries the reason out of it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.reason)
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function defineAction<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: ActionDeclaration<Schema, Subject, Value, Reason>,
): Action {
  return async (_state, form) => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, declaration.secrets ?? [])
    const say = (said: Said): string => {
      if (typeof said === 'string') return said
      return Array.isArray(said) ? said.map(say).join('\n') : t(said.key, said.values)
    }
    const refuse = (
      key: string,
      extra: { conflict?: Conflict[]; version?: number; seconds?: number } = {},
    ): FormState => ({
      status: 'refused',
      message: t(key, { seconds: extra.seconds ?? 0 }),
      values,
      ...(extra.version ? { version: extra.version } : {}),
      ...(extra.conflict && {
        conflict: extra.conflict.map(({ field, label, theirs, yours }) => ({
          field,
          label: t(label),
          theirs: say(theirs),
          yours: say(yours),
        })),
      }),
    })

    if (!isSameOrigin(await headers())) return refuse('errors.origin')
    const actor = await currentActor()
    if (!actor) redirect(routes.signIn(locale))
    const wait = await secondsToWait(changesByPerson, actor.personId)
    if (wait > 0) return refuse('errors.tooMany', { seconds: wait })

    const key = form.get('idempotencyKey')
    if (typeof key !== 'string' || !uuid.test(key)) return refuse('errors.form')
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
      if (refusal.reason === 'key-reused') return refuse('errors.form')
      const sentence = declaration.refusals[refusal.reason as Reason]
      if (refusal.field)
        return { status: 'invalid', errors: [{ field: refusal.field, message: t(sentence) }], values }
      return refuse(sentence, refusal)
    }

    // Outside any try: redirect works by throwing.
    const changed = declaration.refreshes?.(value, input) ?? []
    for (const tag of changed) revalidateTag(tag, { expire: 0 })
    warmPages(changed, declaration.shownAt?.(value) ?? [])
    if (declaration.lands) {
      // The header of the next page names its own section and address: it is drawn anew, not kept.
      refresh()
      redirect(declaration.lands(value, locale, input))
    }
    return { status: 'done' }
  }
}

type Request<Input> = { actor: Actor; input: Input; key: string; requestHash: string; now: Date }

async function perform<Schema extends z.ZodType, Subject, Value, Reason extends string>(
  declaration: ActionDeclaration<Schema, Subject, Value, Reason>,
  { actor, input, key, requestHash, now }: Request<z.output<Schema>>,
): Promise<Value> {
  return await appDb().$transaction(
    async (tx) => {
      await tellTime(tx, now)
      const earlier = await claimKey(tx, actor.personId, key, declaration.event, requestHash)
      if (earlier) return earlier.answer as Value
      const subject = await declaration.load(tx, input, actor)
      if (subject === null) throw new Refused({ ok: false, reason: 'not-found' })
      if (!declaration.allow(actor, subject, input)) throw new Refused({ ok: false, reason: 'not-allowed' })
      const outcome = await declaration.perform({ actor, subject, input, now, tx })
      if (!outcome.ok) throw new Refused(outcome)
      const { value, history, notices } = outcome.value
      const author = {
        actorId: actor.personId,
        actorName: actor.name,
        organisationId: actor.acting.id,
        organisationName: actor.acting.name,
      }
      await remember(tx, declaration.event, author, history, now)
      await leaveInOutbox(tx, notices ?? [])
      await tx.idempotencyKey.update({
        where: { personId_key: { personId: actor.personId, key } },
        data: { answer: (value ?? null) as never },
      })
      return value
    },
    { timeout: 15_000, maxWait: 10_000 },
  )
}

/**
 * Takes the form's key for this transaction. A second post of the same form waits here for the first and
 * gets its answer; the same key with another content is refused.
 */
async function claimKey(tx: Tx, personId: string, key: string, event: string, requestHash: string) {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ personId, key, event, requestHash, answer: 'pending' }],
    skipDuplicates: true,
  })
  if (count === 1) return null
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: { personId, key } } })
  if (earlier.requestHash !== requestHash || earlier.event !== event)
    throw new Refused({ ok: false, reason: 'key-reused' })
  return earlier
}

function refusalIn(
  fault: unknown,
  constraints: Record<string, { reason: string; field?: string }> = {},
): Refusal<string> | null {
  if (fault instanceof Refused) return fault.refusal
  const meant = constraints[violatedConstraint(fault) ?? '']
  return meant ? { ok: false, ...meant } : null
}

/** What was posted, files included, as one hash; secrets left out, since a quick hash would give them away. */
async function hashOf(form: FormData, secrets: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$') || secrets.includes(name)) continue
    hash.update(`${name}\u0000`)
    if (typeof value === 'string') hash.update(value)
    else hash.update(new Uint8Array(await value.arrayBuffer()))
    hash.update('\u0001')
  }
  return hash.digest('hex')
}
