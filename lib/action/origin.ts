import { env } from '@/lib/env'

/**
 * Is a changing request from our own pages? A missing or opaque Origin is refused too: every browser that we
 * support names it on a form post, and the framework's own check lets a missing one pass.
 */
export function isSameOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  let host: string
  try {
    host = new URL(origin).host
  } catch {
    return false
  }
  return host === new URL(env.publicUrl).host || (!env.isProduction && host === headers.get('host'))
}
