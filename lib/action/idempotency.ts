// One key a rendered form: posted twice, a form has one effect and one answer.
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/clients'
import { Refused } from './refused'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isKey = (key: unknown): key is string => typeof key === 'string' && uuid.test(key)

/**
 * Takes the form's key for this transaction. A second post of the same form waits here for the first and
 * gets its answer; the same key with another content is refused.
 */
export async function claimKey(tx: Tx, personId: string, key: string, event: string, requestHash: string) {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ personId, key, event, requestHash, answer: 'pending' }],
    skipDuplicates: true,
  })
  if (count === 1) return null
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: { personId, key } } })
  return sameRequest(earlier, event, requestHash)
}

/** The same for somebody who is not signed in: the key alone names the post. */
export async function claimAnonymousKey(tx: Tx, key: string, event: string, requestHash: string) {
  const { count } = await tx.anonymousKey.createMany({
    data: [{ key, event, requestHash, answer: 'pending' }],
    skipDuplicates: true,
  })
  if (count === 1) return null
  return sameRequest(await tx.anonymousKey.findUniqueOrThrow({ where: { key } }), event, requestHash)
}

function sameRequest<Earlier extends { event: string; requestHash: string }>(
  earlier: Earlier,
  event: string,
  requestHash: string,
): Earlier {
  if (earlier.requestHash !== requestHash || earlier.event !== event)
    throw new Refused({ ok: false, reason: 'key-reused' })
  return earlier
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
