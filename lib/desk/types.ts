import type { PartialDate } from '@/lib/dates'
import type { Meeting } from './rules'

/** A message of any catalogue by its full key; a date among its values is said in the reader's language. */
export type Words = { key: string; values?: Record<string, string | number | PartialDate> }

/** One thing that waits for somebody, in whatever seat: why, by when, for which meeting, and the one page to act on. */
export type Waiting = {
  /** What it is about: where two sources speak of one thing, it is listed once. */
  key: string
  /** In its own words, or in ours where it is a number of things. */
  title: { text: string; language: string } | Words
  /** The plan that it belongs to. */
  within: { text: string; language: string } | null
  why: Words
  /** The day by which it is to be done; null where no day is set. */
  due: string | null
  /** Since when it waits, where no day is set. */
  since: string | null
  meeting: Meeting | null
  /** The address in any language, and what the link says. */
  link: { href: string; words: Words }
}
