// Many things decided in one post: who → rate → parse once, then for each row load → may they → can this happen →
// write, history and notices, exactly as for one alone. Each row has a savepoint of its own, so that a bad one is
// rolled back and named while the others stand; one key and one transaction hold the batch and its answer
// (docs/adr/0018).
import 'server-only'
import { refresh, revalidateTag } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/current'
import type { Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { remember, type HistoryEntry } from '@/lib/history/commands'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import type { Outcome } from '@/lib/outcome'
import { warmPages } from '@/lib/page-cache/warm'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { historyAuthorOf, type Action, type Performed, type Refusal } from './define-action'
import { readForm, typedValues } from './form-input'
import type { FormState } from './form-state'
import { claimKey, hashOf, keepAnswer, keyIn } from './idempotency'
import { isSameOrigin } from './origin'
import { leaveInOutbox } from './outbox'
import { changesByPerson, secondsToWait } from './rate'
import { refusalIn, Refused } from './refused'
import { sayIssues, type Words } from './words'

/** What came of one row; a refusal is kept as the key of its sentence, so that it is said in the reader's language. */
export type RowAnswer<Row, Value> =
  | { row: Row; isDone: true; value: Value }
  | { row: Row; isDone: false; why: string }

export type BatchDeclaration<Schema extends z.ZodType, Row, Subject, Value, Reason extends string> = {
  /** The event that tells of the batch as a whole, noun.past. */
  event: string
  input: Schema
  rowsOf: (input: z.output<Schema>) => readonly Row[]
  load: (tx: Tx, row: Row, actor: Actor) => Promise<Subject | null>
  allow: (actor: Actor, subject: Subject, row: Row) => boolean
  /** What happens to one row. Its own event is named with it. */
  perform: (doing: {
    actor: Actor
    subject: Subject
    input: Row
    now: Date
    tx: Tx
  }) => Promise<Outcome<Performed<Value> & { event: string }, Reason> | Refusal<Reason>>
  refusals: Record<Reason, string>
  constraints?: Record<string, { reason: Reason; field?: string }>
  /** What history says of the batch as a whole. */
  tells: (answers: readonly RowAnswer<Row, Value>[], key: string) => HistoryEntry
  refreshes: (value: Value) => string[]
  shownAt: (value: Value) => string[]
  /** The page that shows what came of each row. */
  lands: (key: string, locale: Locale) => string
}

export function defineBatchAction<Schema extends z.ZodType, Row, Subject, Value, Reason extends string>(
  declaration: BatchDeclaration<Schema, Row, Subject, Value, Reason>,
): Action {
  return async (_state, form) => {
    const named = form.get('locale')
    const locale = typeof named === 'string' && isLocale(named) ? named : defaultLocale
    const t: Words = await getTranslations({ locale })
    const values = typedValues(form, [])
    const refuse = (key: string, seconds = 0): FormState => ({
      status: 'refused',
      message: t(key, { seconds }),
      values,
    })

    if (!isSameOrigin(await headers())) return refuse('errors.origin')
    const actor = await currentActor()
    if (!actor) redirect(routes.signIn(locale))
    const wait = await secondsToWait(changesByPerson, actor.personId)
    if (wait > 0) return refuse('errors.tooMany', wait)
    const key = keyIn(form)
    if (!key) return refuse('errors.form')
    const parsed = declaration.input.safeParse(readForm(form))
    if (!parsed.success) return { status: 'invalid', errors: sayIssues(parsed.error, t), values }

    const rows = declaration.rowsOf(parsed.data)
    let answers: RowAnswer<Row, Value>[]
    try {
      const request = { actor, rows, key, requestHash: await hashOf(form), now: new Date() }
      answers = await performAll(declaration, request)
    } catch (fault) {
      const reason = refusalIn(fault)?.reason
      if (reason === 'not-found') notFound()
      if (reason === 'not-allowed') return refuse('errors.notAllowed')
      if (reason === 'key-reused') return refuse('errors.form')
      throw fault
    }

    const changed = answers.flatMap((answer) => (answer.isDone ? declaration.refreshes(answer.value) : []))
    for (const tag of new Set(changed)) revalidateTag(tag, { expire: 0 })
    warmPages(
      [...new Set(changed)],
      answers.flatMap((answer) => (answer.isDone ? declaration.shownAt(answer.value) : [])),
    )
    refresh()
    redirect(declaration.lands(key, locale))
  }
}

type Request<Row> = {
  actor: Actor
  rows: readonly Row[]
  key: string
  requestHash: string
  now: Date
}

async function performAll<Schema extends z.ZodType, Row, Subject, Value, Reason extends string>(
  declaration: BatchDeclaration<Schema, Row, Subject, Value, Reason>,
  { actor, rows, key, requestHash, now }: Request<Row>,
): Promise<RowAnswer<Row, Value>[]> {
  return await changing(
    now,
    async (tx) => {
      const claim = { personId: actor.personId, key, event: declaration.event, requestHash }
      const earlier = await claimKey(tx, claim)
      if (earlier) return earlier.answer as RowAnswer<Row, Value>[]
      const answers: RowAnswer<Row, Value>[] = []
      const forbidden: Forbidden[] = []
      const forbid = (reason: Forbidden) => {
        forbidden.push(reason)
      }
      for (const row of rows) answers.push(await performRow(declaration, { tx, row, actor, now, forbid }))
      // Whoever may decide on none of them leaves no trace, as with one alone.
      if (forbidden.length === rows.length)
        throw new Refused({
          ok: false,
          reason: forbidden.find((each) => each === 'not-allowed') ?? 'not-found',
        })
      await remember(tx, declaration.event, historyAuthorOf(actor), [declaration.tells(answers, key)], now)
      await keepAnswer(tx, claim, answers)
      return answers
    },
    60_000,
  )
}

type Forbidden = 'not-allowed' | 'not-found'

/** One row, as if it had been posted alone. Whatever it wrote before it was refused is taken back with it. */
async function performRow<Schema extends z.ZodType, Row, Subject, Value, Reason extends string>(
  declaration: BatchDeclaration<Schema, Row, Subject, Value, Reason>,
  {
    tx,
    row,
    actor,
    now,
    forbid,
  }: { tx: Tx; row: Row; actor: Actor; now: Date; forbid: (reason: Forbidden) => void },
): Promise<RowAnswer<Row, Value>> {
  await tx.$executeRaw`SAVEPOINT one_row`
  try {
    const subject = await declaration.load(tx, row, actor)
    if (subject === null) throw new Refused({ ok: false, reason: 'not-found' })
    if (!declaration.allow(actor, subject, row)) throw new Refused({ ok: false, reason: 'not-allowed' })
    const outcome = await declaration.perform({ actor, subject, input: row, now, tx })
    if (!outcome.ok) throw new Refused(outcome)
    const { value, history, notices, event } = outcome.value
    await remember(tx, event, historyAuthorOf(actor), history, now)
    await leaveInOutbox(tx, notices ?? [], actor.personId)
    await tx.$executeRaw`RELEASE SAVEPOINT one_row`
    return { row, isDone: true, value }
  } catch (fault) {
    const refusal = refusalIn(fault, declaration.constraints)
    if (!refusal) throw fault
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_row`
    if (refusal.reason === 'not-allowed' || refusal.reason === 'not-found') forbid(refusal.reason)
    const why =
      refusal.reason === 'not-allowed'
        ? 'errors.notAllowed'
        : (declaration.refusals as Record<string, string>)[refusal.reason]
    return { row, isDone: false, why: why ?? 'errors.form' }
  }
}
