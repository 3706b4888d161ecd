import { isIPv6 } from 'node:net'
import { env } from '@/lib/env'

/**
 * The network address that a request came from: as many hops back as proxies are trusted, never a header that
 * the sender could have written. An IPv6 customer holds a /64, so that is what counts as one address.
 */
export function addressOf(headers: { get(name: string): string | null }): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const own = hops.at(-Math.max(1, env.trustedProxies)) ?? ''
  const plain = own.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[|\]$/g, '')
  return isIPv6(plain) ? networkOf(plain) : plain.slice(0, 45) || 'unknown'
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const after = tail === '' ? [] : tail.split(':')
    while (groups.length + after.length < 8) groups.push('0')
    groups.push(...after)
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
