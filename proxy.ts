// Headers, languages and addresses. Never permission: whoever gets past this file gains nothing (policy is
// asked inside every action and query, and the tests pass with this file removed).
import createMiddleware from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/action/origin'
import { largestPost } from '@/lib/files/kinds'
import { contentPolicyOf, guardHeaders, isForMailPrograms, wingOf } from '@/lib/headers'
import { plainLanguage } from '@/lib/i18n/dated'
import { defaultLocale, isLocale, locales } from '@/lib/i18n/locales'
import { pastAsked, settled } from '@/lib/as-of'
import { comparedAddress } from '@/lib/compare/addresses'
import { dayOf } from '@/lib/dates'
import { filteredAddress, tidyAddress } from '@/lib/filters'

const chooseLanguage = createMiddleware({
  locales,
  defaultLocale,
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
})

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (changing.has(request.method) && !isForMailPrograms(pathname) && !isSameOrigin(request.headers))
    return guarded(
      new NextResponse('This request did not come from a Concord page.', { status: 403 }),
      "default-src 'none'",
    )

  const wing = wingOf(pathname)
  const nonce = wing === 'desk' ? crypto.randomUUID().replaceAll('-', '') : null
  const policy = contentPolicyOf(wing, nonce)
  if (wing === 'file') return guarded(NextResponse.next(), policy)

  const [, locale = ''] = pathname.split('/')
  if (!isLocale(plainLanguage(locale))) return guarded(chooseLanguage(request), policy)

  if (changing.has(request.method) && Number(request.headers.get('content-length')) > largestPost)
    return guarded(tooLarge(request), policy)

  // No text of the database holds this character, and asking for one that does is a fault: nothing is there.
  if (pathname.includes('%00') || !isReadable(pathname))
    return guarded(NextResponse.rewrite(new URL(`/${plainLanguage(locale)}/nothing`, request.url)), policy)

  const today = dayOf(new Date())
  const past = wing === 'public' ? pastAsked(request.nextUrl, today) : null
  if (past && 'belongs' in past)
    return guarded(NextResponse.redirect(new URL(past.belongs, request.url), 307), policy)
  // A page of a past day is the page itself, asked for in the language of that day.
  const asked = new URL(past?.answer ?? request.nextUrl.href, request.url)
  if (past) asked.search = request.nextUrl.search

  const tidy = wing === 'public' ? tidyAddress(asked) : null
  if (tidy) return guarded(NextResponse.redirect(new URL(settled(tidy), request.url), 307), policy)

  const headers = new Headers(request.headers)
  // The framework reads the nonce off the request's own policy.
  if (nonce) {
    headers.set('content-security-policy', policy)
    // For comfort only: the way back after signing in, and the same page in another language.
    headers.set('x-concord-path', `${pathname}${request.nextUrl.search}`)
  }
  const answering =
    wing === 'public' ? (filteredAddress(asked) ?? comparedAddress(asked, today) ?? past?.answer) : null
  const answer =
    answering && answering !== pathname
      ? NextResponse.rewrite(new URL(answering, request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } })
  // Kept by this server, which knows when something is published; whoever stands between asks whether it still holds.
  answer.headers.set('cache-control', wing === 'desk' ? 'no-store' : 'public, no-cache')
  return guarded(answer, policy)
}

/** Whether an address is made of whole letters: half of one (%E0%A4) is nobody's page, and no fault of ours. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    // The only thing that this can fail at is what was asked.
    return false
  }
}

/** Back to the page, which says it beside the field: read on, the framework would answer with a fault. */
function tooLarge(request: NextRequest): NextResponse {
  const back = new URL(request.nextUrl)
  back.searchParams.set('tooLarge', '1')
  return request.headers.has('next-action')
    ? new NextResponse(null, { headers: { 'x-action-redirect': `${back.pathname}${back.search};replace` } })
    : NextResponse.redirect(back, 303)
}

function guarded(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set('content-security-policy', policy)
  for (const [name, value] of guardHeaders()) answer.headers.set(name, value)
  return answer
}

export const config = { matcher: ['/((?!_next/static|fonts/|.*\\.(?:svg|png|woff2|ico|txt|xml)$).*)'] }
