// The counts behind guessing-rules.ts: rows shared by every instance, under keys that name nobody.
import 'server-only'
import { appDb } from '@/lib/db/clients'
import { guessingWindow, isFirstUnheard, isHeard, type Tries } from './guessing-rules'
import { markOf } from './secrets'

/** `device` is the id of a device that is known to the account, or null. */
export type Try = { email: string; address: string; device: string | null }
export type Counted = {
  isHeard: boolean
  isFirstUnheard: boolean
  secondsToWait: number
  giveBack: () => Promise<void>
}

const keyOf = (kind: 'device' | 'address' | 'account', text: string) =>
  `guess-${kind}:${markOf('guessing', `${kind} ${text}`)}`

/** Counts a try before it is made, so that many at once cannot slip past the limit together. */
export async function countTry({ email, address, device }: Try, now: Date): Promise<Counted> {
  const keys = device
    ? [keyOf('device', `${device} ${email}`)]
    : [keyOf('address', address), keyOf('account', email)]
  const counts = await addOneTo(keys, now)
  const [first, second] = counts.map(({ points }) => points)
  const tries: Tries = device
    ? { from: 'known-device', device: first ?? Infinity }
    : { from: 'elsewhere', address: first ?? Infinity, account: second ?? Infinity }
  const endsAt = Math.max(...counts.map((count) => count.endsAt))
  return {
    isHeard: isHeard(tries),
    isFirstUnheard: isFirstUnheard(tries),
    secondsToWait: Math.max(1, Math.ceil((endsAt - now.getTime()) / 1000)),
    giveBack: () => takeOne(keys),
  }
}

/** In one statement, so that what is counted of many tries at once belongs together; always in the same order. */
async function addOneTo(keys: string[], now: Date): Promise<{ points: number; endsAt: number }[]> {
  const at = BigInt(now.getTime())
  const ends = at + BigInt(guessingWindow)
  const rows = await appDb().$queryRaw<{ key: string; points: number; expire: bigint }[]>`
    INSERT INTO rate_limits (key, points, expire)
    SELECT key, 1, ${ends} FROM unnest(${keys}::text[]) WITH ORDINALITY AS asked (key, place) ORDER BY place
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN rate_limits.expire > ${at} THEN rate_limits.points + 1 ELSE 1 END,
      expire = CASE WHEN rate_limits.expire > ${at} THEN rate_limits.expire ELSE ${ends} END
    RETURNING key, points, expire`
  if (rows.some(({ points }) => points === 1)) await sweep(at)
  return keys.map((key) => {
    const row = rows.find((each) => each.key === key)
    if (!row) throw new Error('A try could not be counted.')
    return { points: row.points, endsAt: Number(row.expire) }
  })
}

/** Each new count takes a few that are over with it, so that the table holds no more than the last windows. */
async function sweep(at: bigint): Promise<void> {
  await appDb().$executeRaw`
    DELETE FROM rate_limits WHERE key IN
      (SELECT key FROM rate_limits WHERE expire < ${at} LIMIT 20 FOR UPDATE SKIP LOCKED)`
}

async function takeOne(keys: string[]): Promise<void> {
  await appDb().rateLimit.updateMany({
    where: { key: { in: keys }, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}
