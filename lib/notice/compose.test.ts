import { describe, expect, it } from 'vitest'
import { translatorOf } from '@/lib/i18n/translator'
import { composeMail, type ToTell } from './compose'

const links = {
  page: (path: string) => `https://concord.example/en${path}`,
  preferences: 'https://concord.example/en/account/notices/preferences',
  unsubscribe: 'https://concord.example/en/account/unsubscribe/x',
}
const notice = (at: number, kind = 'progress.published'): ToTell => ({
  kind,
  label: `P-${String(at)} A cable`,
  path: `/desk/progress/${String(at)}`,
  values: { due: '2026-08-14', organisation: 'Ministry of Posts' },
})
const compose = (notices: ToTell[], rhythm: 'at_once' | 'daily', locale: 'en' | 'vi' = 'en') =>
  composeMail({ t: translatorOf(locale), locale, name: 'Hà', rhythm, notices, links })

describe('a mail', () => {
  it('of one notice says it in its subject, why it came, and the one page to act on', () => {
    const { subject, text, footer } = compose([notice(1, 'progress.returned')], 'at_once')

    expect(subject).toBe('Report returned with reasons: P-1 A cable')
    expect(text).toContain('Why you get this: Your organisation handed in this report')
    expect(text).toContain('https://concord.example/en/desk/progress/1')
    expect(footer).toContain(links.unsubscribe)
  })

  it('tells thirty events in one digest, in groups, each with its page', () => {
    const kinds = ['progress.submitted', 'progress.published', 'reminder.over']
    const { subject, text } = compose(
      Array.from({ length: 30 }, (_, at) => notice(at, kinds[at % 3])),
      'daily',
    )

    expect(subject).toBe('Concord today: 30 notices')
    expect(text.match(/https:\/\/concord\.example\/en\/desk\/progress\/\d+/g)).toHaveLength(30)
    expect(text).toContain('Waiting for your decision (10)')
  })

  it('is in the language of its reader', () => {
    expect(compose([notice(1)], 'at_once', 'vi').text).toContain('Lý do bạn nhận thư')
  })

  it('keeps a title that would be markup or a second header what it is: a text', () => {
    const label = 'P-1 <script>alert(1)</script>\r\nBcc: everyone@example.org'
    const { subject, html } = compose([{ ...notice(1), label }], 'at_once')

    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<script>')
  })
})
