// The answers of the feed and calendar routes: made from cached questions, with a mark of their content, so that
// whoever asks again is told in a line that nothing changed.
import 'server-only'
import { createHash } from 'node:crypto'
import { sayDate } from '@/lib/dates'
import { env } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'
import { translatorOf, type Translator } from '@/lib/i18n/translator'
import { absolute } from '@/lib/linked-data/answer'
import { sayNotice } from '@/lib/notice/labels'
import { routes } from '@/lib/routes'
import { atomOf } from './atom'
import { calendarOf } from './calendar'
import { newestOf, publicChanges, publicDueDates, type DueDay } from './queries/changes'
import { pageOf } from './pages'
import type { FollowedRef } from './rules'

const nothing = () => new Response('Nothing is at this address.', { status: 404 })

function marked(request: Request, body: string, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' }
  const known = request.headers.get('if-none-match') ?? ''
  if (known.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

const host = () => new URL(env.publicUrl).hostname

/** What changed lately, as an Atom feed. */
export async function feedAnswer(request: Request, locale: string, ref: FollowedRef): Promise<Response> {
  const found = isLocale(locale) ? await publicChanges(ref) : null
  if (!found || !isLocale(locale)) return nothing()
  const { thing, changes } = found
  const t = translatorOf(locale)
  const page = pageOf(ref, locale)
  const feed = atomOf({
    id: `tag:${host()},2026:${thing.type}/${thing.key}`,
    title: t('following.feed.title', { name: thing.name }),
    language: locale,
    updated: newestOf(changes, new Date(0)),
    self: absolute(routes.feed(page)),
    page: absolute(page),
    entries: changes.map(({ sequence, at, event, by, label, commitment }) => ({
      id: `tag:${host()},2026:history/${sequence}`,
      title: sayNotice(
        t,
        { kind: 'following.changed', label, values: { event, followed: thing.name } },
        locale,
      ).said,
      at,
      href: absolute(commitment ? routes.commitment(locale, commitment.plan, commitment.code) : page),
      by,
      text: by ? t('history.by', { organisation: by }) : t('history.bySystem'),
    })),
  })
  return marked(request, feed, 'application/atom+xml')
}

/** Every due date, as a calendar to subscribe to. */
export async function calendarAnswer(request: Request, locale: string, ref: FollowedRef): Promise<Response> {
  const found = isLocale(locale) ? await publicDueDates(ref) : null
  if (!found || !isLocale(locale)) return nothing()
  const { thing, days, today } = found
  const t = translatorOf(locale)
  const calendar = calendarOf(
    t('following.calendar.title', { name: thing.name }),
    days.map((each) => ({
      uid: `${each.kind}-${each.id}@${host()}`,
      on: each.on,
      ...wordsOf(t, each, locale),
      href: absolute(routes.commitment(locale, each.plan, each.code)),
    })),
    today,
  )
  return marked(request, calendar, 'text/calendar')
}

const wordsOf = (t: Translator, { kind, code, title, plan, stated }: DueDay, locale: string) => ({
  title: t(`following.calendar.${kind}`, { code, title }),
  text: t('following.calendar.stated', { due: sayDate(stated, locale), plan }),
})
