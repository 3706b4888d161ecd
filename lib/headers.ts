// What every answer says to the browser. The public wing runs no script at all; the desk only its own, by nonce.
import { env } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'

export type Wing = 'public' | 'desk' | 'file'

export function wingOf(pathname: string): Wing {
  const [, first = '', second = ''] = pathname.split('/')
  if (first === 'api' || first === 'evidence') return 'file'
  if (isLocale(first) && ['desk', 'admin', 'account', 'report-an-error', 'dispute-a-link'].includes(second))
    return 'desk'
  return 'public'
}

/** Posted to by mail programs, which have no page of ours: the signed link alone is the right to it, no cookie is read. */
export const isForMailPrograms = (pathname: string): boolean => pathname.startsWith('/api/unsubscribe/')

export function contentPolicyOf(wing: Wing, nonce: string | null): string {
  const shared = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"]
  if (wing === 'file') return [...shared, 'sandbox'].join('; ')
  const pages = [
    ...shared,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "manifest-src 'self'",
  ]
  if (wing === 'public') return [...pages, "script-src 'none'"].join('; ')
  // The development server compiles in the browser and reports over a socket.
  const developing = env.isProduction ? '' : " 'unsafe-eval'"
  return [
    ...pages.filter((rule) => !rule.startsWith('style-src') || env.isProduction),
    ...(env.isProduction ? [] : ["style-src 'self' 'unsafe-inline'"]),
    `script-src 'self' 'nonce-${nonce ?? ''}' 'strict-dynamic'${developing}`,
    "connect-src 'self'",
  ].join('; ')
}

export function guardHeaders(): [string, string][] {
  const always: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    // Browsers name no Origin on a form post under a stricter rule, and our own check needs it.
    ['referrer-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
  ]
  return env.publicUrl.startsWith('https://')
    ? [...always, ['strict-transport-security', 'max-age=63072000; includeSubDomains']]
    : always
}
