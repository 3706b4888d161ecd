// A feed as RFC 4287 has it: what a reader of feeds needs, and nothing that would have to be kept in step.

export type AtomEntry = {
  id: string
  title: string
  at: string
  href: string
  by: string | null
  text: string
}
export type AtomFeed = {
  id: string
  title: string
  language: string
  updated: string
  self: string
  page: string
  entries: readonly AtomEntry[]
}

/** XML takes no control characters, escaped or not. */
const escaped = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex -- exactly these are what XML 1.0 cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

const entry = ({ id, title, at, href, by, text }: AtomEntry) =>
  [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${at}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(href)}"/>`,
    ...(by ? [`<author><name>${escaped(by)}</name></author>`] : []),
    `<summary>${escaped(text)}</summary>`,
    '</entry>',
  ].join('')

export const atomOf = ({ id, title, language, updated, self, page, entries }: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updated}</updated>`,
    '<author><name>Concord</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entry),
    '</feed>',
    '',
  ].join('\n')
