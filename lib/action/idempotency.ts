// One key a rendered form: a post that is repeated, because its answer was lost or the button was pressed twice, has
// one effect and gets the same answer.
import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/clients'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The key in a form; null where there is none that we gave out. */
export function keyIn(form: FormData): string | null {
  const key = form.get('idempotencyKey')
  return typeof key === 'string' && uuid.test(key) ? key : null
}

export type Claim = { personId: string; key: string; event: string; requestHash: string }

/**
 * Takes the form's key for this transaction. A second post of the same form waits here for the first and
 * gets its answer; the same key with another content is refused.
 */
export async function claimKey(
  tx: Tx,
  { personId, key, event, requestHash }: Claim,
): Promise<{ state: 'claimed' } | { state: 'answered'; answer: unknown } | { state: 'reused' }> {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ personId, key, event, requestHash, answer: 'pending' }],
    skipDuplicates: true,
  })
  if (count === 1) return { state: 'claimed' }
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: { personId, key } } })
  if (earlier.requestHash !== requestHash || earlier.event !== event) return { state: 'reused' }
  return { state: 'answered', answer: earlier.answer }
}

/** Keeps the answer beside the key, for a repeated post. */
export async function keepAnswer(tx: Tx, { personId, key }: Claim, answer: unknown): Promise<void> {
  await tx.idempotencyKey.update({
    where: { personId_key: { personId, key } },
    data: { answer: (answer ?? null) as never },
  })
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
