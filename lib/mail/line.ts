// Whether a line to another server can be listened to.
import { isIP } from 'node:net'

export const isOnThisMachine = (host: string): boolean =>
  host === 'localhost' ||
  host === '::1' ||
  host === '' ||
  host.startsWith('/') ||
  (isIP(host) === 4 && host.startsWith('127.'))

/** A mail server on another machine, without TLS from the start and without insisting on it. */
export function speaksInTheOpen(url: string): boolean {
  const { protocol, hostname, searchParams } = new URL(url)
  return (
    protocol === 'smtp:' &&
    !isOnThisMachine(hostname.replace(/^\[|\]$/g, '')) &&
    searchParams.get('requireTLS') !== 'true'
  )
}
