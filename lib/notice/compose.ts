// A mail in words: text first, the same as simple HTML. One notice, or a digest by what its reader must do; each line
// says why it is there and leads to the one page to act on.
import type { Translator } from '@/lib/i18n/translator'
import { groupLabels, sayNotice } from './labels'
import { digestOf, type MailRhythm } from './rules'

export type ToTell = {
  kind: string
  label: string
  path: string
  values: Record<string, string | number>
}
type Links = { page: (path: string) => string; preferences: string; unsubscribe: string }
export type Composed = {
  subject: string
  /** Without the part that only its reader may see: the links that speak for them. */
  text: string
  footer: string
  html: string
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] ?? letter,
  )
/** A title may hold anything; a subject is one line. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
const bounded = (text: string) => (text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text)

export function composeMail(options: {
  t: Translator
  locale: string
  name: string
  rhythm: MailRhythm
  notices: readonly ToTell[]
  links: Links
}): Composed {
  const { t, locale, name, rhythm, notices, links } = options
  const groups = digestOf(notices).map(({ group, lines }) => ({
    title: t(groupLabels[group]),
    lines: lines.map(({ notice, count }) => ({
      ...sayNotice(t, notice, locale),
      count,
      href: links.page(notice.path),
    })),
  }))
  const [only] = groups.flatMap(({ lines }) => lines)
  const isOne = rhythm === 'at_once' && only !== undefined
  const subject = isOne ? only.said : t(`mail.subject.${rhythm}`, { count: notices.length })
  const times = (count: number) => (count > 1 ? ` (${t('mail.times', { count })})` : '')
  const greeting = t('mail.greeting', { name })
  const text = [
    greeting,
    ...groups.map(({ title, lines }) =>
      [
        ...(isOne ? [] : [`${title} (${String(lines.length)})`, '']),
        ...lines.map(
          ({ said, why, count, href }) =>
            `- ${oneLine(said)}${times(count)}\n  ${t('mail.why', { why })}\n  ${href}`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n')
  const footer = [
    t(`mail.rhythm.${rhythm}`),
    `${t('mail.change')} ${links.preferences}`,
    `${t('mail.stop')} ${links.unsubscribe}`,
  ].join('\n')
  const html = [
    `<!doctype html><html lang="${escaped(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    `<p>${escaped(greeting)}</p>`,
    ...groups.map(
      ({ title, lines }) =>
        `${isOne ? '' : `<h2>${escaped(title)} (${String(lines.length)})</h2>`}<ul>${lines
          .map(
            ({ said, why, count, href }) =>
              `<li><p><a href="${escaped(href)}">${escaped(said)}</a>${escaped(times(count))}<br><small>${escaped(t('mail.why', { why }))}</small></p></li>`,
          )
          .join('')}</ul>`,
    ),
    `<hr><p><small>${escaped(t(`mail.rhythm.${rhythm}`))} <a href="${escaped(links.preferences)}">${escaped(t('mail.change'))}</a> <a href="${escaped(links.unsubscribe)}">${escaped(t('mail.stop'))}</a></small></p>`,
    '</body></html>',
  ].join('\n')
  return { subject: bounded(oneLine(subject)), text, footer, html }
}
