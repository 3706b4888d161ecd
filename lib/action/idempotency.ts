// One key a rendered form: a post that is repeated, because its answer was lost or the button was pressed twice, has
// one effect and gets the same answer.
import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/clients'
import { Refused } from './refused'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isKey = (key: unknown): key is string => typeof key === 'string' && uuid.test(key)

/** The key in a form; null where there is none that we gave out. */
export function keyIn(form: FormData): string | null {
  const key = form.get('idempotencyKey')
  return isKey(key) ? key : null
}

/** `personId` is null for somebody who is not signed in: the key alone then names the post. */
export type Claim = { personId: string | null; key: string; event: string; requestHash: string }

/**
 * Takes the form's key for this transaction. A second post of the same form waits here for the first and
 * gets its answer; the same key with another content is refused.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<{ answer: unknown } | null> {
  const earlier = await takenBefore(tx, claim)
  if (earlier && (earlier.requestHash !== claim.requestHash || earlier.event !== claim.event))
    throw new Refused({ ok: false, reason: 'key-reused' })
  return earlier && { answer: earlier.answer }
}

async function takenBefore(tx: Tx, { personId, ...post }: Claim) {
  const { key } = post
  const taken = { ...post, answer: 'pending' }
  if (personId === null) {
    const { count } = await tx.anonymousKey.createMany({ data: [taken], skipDuplicates: true })
    return count === 1 ? null : await tx.anonymousKey.findUniqueOrThrow({ where: { key } })
  }
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ personId, ...taken }],
    skipDuplicates: true,
  })
  if (count === 1) return null
  return await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: { personId, key } } })
}

/** Keeps the answer beside the key, for a repeated post. */
export async function keepAnswer(tx: Tx, { personId, key }: Claim, value: unknown): Promise<void> {
  const data = { answer: (value ?? null) as never }
  if (personId === null) await tx.anonymousKey.update({ where: { key }, data })
  else await tx.idempotencyKey.update({ where: { personId_key: { personId, key } }, data })
}

/** What was posted, files included, as one hash; secrets left out, since a quick hash would give them away. */
export async function hashOf(form: FormData, secrets: readonly string[] = []): Promise<string> {
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
