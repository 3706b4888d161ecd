// How passwords are kept: argon2id in PHC form, so that the settings can rise and old hashes follow.
import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { gate } from './hash-gate'

/** 19 MiB, two passes, one lane: approved by OWASP ASVS 5.0, appendix C. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Four at once is what the thread pool runs; the rest wait, and past a hundred are asked to come back. */
const hashing = gate({ atOnce: 4, waiting: 100 })

/** Compared exactly, but for one thing: the same letter is the same letter on every keyboard (RFC 8265). */
const exactly = (password: string) => password.normalize('NFC')

/** A hash of nothing that anybody knows: checked where there is no account, so that both take the same time. */
const ofNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$fh4vvrQKjZEEprorM35nYg$1uV/gMcjPU7vUYu4QbiMSk4KWvce3OqskgfixFYrZNo'

export type Check = { ok: true; isRight: boolean; isWeak: boolean } | { ok: false; reason: 'busy' }

/** Is this the password of that hash? Without a hash the work is done all the same, and the answer is no. */
export async function checkPassword(stored: string | null, typed: string): Promise<Check> {
  const known = stored?.startsWith('$argon2') ? stored : null
  const checked = await hashing(() => verify(known ?? ofNobody, exactly(typed)))
  if (!checked.ok) return checked
  return { ok: true, isRight: known !== null && checked.value, isWeak: known !== null && isWeakHash(known) }
}

export async function hashPassword(
  password: string,
): Promise<{ ok: true; value: string } | { ok: false; reason: 'busy' }> {
  return await hashing(() => hash(exactly(password), settings))
}

/** Made with less than today's settings, or another algorithm: replaced at the next sign-in. */
export function isWeakHash(stored: string): boolean {
  const found = /^\$argon2id\$v=(\d+)\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)
  if (!found) return true
  const [version, memory, passes] = found.slice(1).map(Number)
  return version !== 19 || (memory ?? 0) < settings.memoryCost || (passes ?? 0) < settings.timeCost
}
