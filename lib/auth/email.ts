// One address, one account: however it is typed, it is kept in one form.
import { domainToASCII } from 'node:url'

/** Characters that some systems read as @. An address with one of them is not the address that it seems. */
const likeAt = /[\uFF20\uFE6B\u{E0040}]/u
const local = /^[^\s@<>()[\]\\,;:"\p{C}\p{Z}]{1,64}$/u
const domain = /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * NFKC and lower case, the domain as registries write it; null for what is no address. Look-alikes of @ are
 * refused before normalising would turn them into one (GHSA-7rqj-j65f-68wh).
 */
export function normalEmail(typed: string): string | null {
  if (typed.length > 320 || likeAt.test(typed)) return null
  const parts = typed.normalize('NFKC').trim().toLowerCase().split('@')
  const [before = '', after = ''] = parts
  if (parts.length !== 2 || !local.test(before)) return null
  const host = domainToASCII(after)
  if (!domain.test(host)) return null
  const address = `${before}@${host}`
  return address.length <= 254 ? address : null
}
