import { parsePartialDate, sayDate } from '@/lib/dates'
import type { Translator } from '@/lib/i18n/translator'
import type { MailRhythm, NoticeGroup } from './rules'

/** The catalogue's keys of a kind: review.queried is said as review.notice.queried.said. */
export const noticeKeys = (kind: string) => {
  const [noun = '', act = ''] = kind.split('.')
  return { said: `${noun}.notice.${act}.said`, why: `${noun}.notice.${act}.why` }
}

type Said = { kind: string; label: string; values: Record<string, string | number> }

/** A notice in one line, and why its reader gets it. Days among its values are said in full. */
export function sayNotice(t: Translator, { kind, label, values }: Said, locale: string) {
  const told = Object.entries(values).map(([name, value]): [string, string | number] => {
    const day = typeof value === 'string' && value.length === 10 ? parsePartialDate(value) : null
    return [name, day ? sayDate(day, locale) : value]
  })
  const inWords = { ...Object.fromEntries(told), label, ...happened(t, values.event) }
  const keys = noticeKeys(kind)
  return t.has(keys.said) && t.has(keys.why)
    ? { said: t(keys.said, inWords), why: t(keys.why, inWords) }
    : { said: t('notice.other.said', { label }), why: t('notice.other.why') }
}

/** An event of the public record, in the words that the history page has for it. */
function happened(t: Translator, event: string | number | undefined): { what: string } {
  const key = `history.event.${String(event ?? 'other').replaceAll('-', '_')}`
  return { what: t(t.has(key) ? key : 'history.event.other') }
}

export const groupLabels: Record<NoticeGroup, string> = {
  to_decide: 'notice.group.to_decide',
  decisions: 'notice.group.decisions',
  questions: 'notice.group.questions',
  reminders: 'notice.group.reminders',
  followed: 'notice.group.followed',
}

export const rhythmLabels: Record<MailRhythm, string> = {
  at_once: 'notice.rhythm.at_once',
  daily: 'notice.rhythm.daily',
  weekly: 'notice.rhythm.weekly',
  none: 'notice.rhythm.none',
}

export const mailRefusals = {
  'not-again': 'mail.refusal.notAgain',
  'not-refused': 'mail.refusal.notRefused',
}
