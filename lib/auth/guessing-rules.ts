// Guessing passwords is slowed without locking the owner out. Failed tries are counted in windows of a quarter
// of an hour, in three places:
//   * a device that signed in to the account before has a count of its own, and only that one;
//   * every other try counts for its network address (all accounts together) and for the account.
// Past the account's limit, a try from an address that has not failed yet is still heard, so that strangers who
// fail on purpose do not shut the owner out; past a second limit only known devices are. A right password gives
// its try back. Unknown accounts are counted in the same way, so the answers tell nobody which accounts exist.

export const guessingWindow = 15 * 60_000

export const limits = {
  device: 10,
  /** A ministry's whole office may share one address. */
  address: 30,
  account: 10,
  /** With many addresses at hand an attacker still gets no more than this in a window. */
  accountInAll: 100,
} as const

/** Tries in the running window, this one included. */
export type Tries =
  | { from: 'known-device'; device: number }
  | { from: 'elsewhere'; address: number; account: number }

/** Is this try heard, or told to wait? */
export function isHeard(tries: Tries): boolean {
  if (tries.from === 'known-device') return tries.device <= limits.device
  if (tries.address > limits.address) return false
  if (tries.account <= limits.account) return true
  return tries.address === 1 && tries.account <= limits.accountInAll
}

/** The first try that is not heard is written to the log; the many after it would only fill it. */
export function isFirstUnheard(tries: Tries): boolean {
  if (tries.from === 'known-device') return tries.device === limits.device + 1
  return tries.address === limits.address + 1 || tries.account === limits.account + 1
}
