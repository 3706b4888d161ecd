// What a pack is made of, as plain data: commitments as they stand, with what was published of them in the period.
import type { Text } from '@/lib/exchange/document'
import type { PartialDate } from '@/lib/dates'
import type { Implementation, Schedule } from '@/lib/progress/rules'
import type { Layer, Kind } from '@/lib/commitment/rules'
import type { Verdict } from '@/lib/review/rules'

/** `id` is that of the evidence, `checksum` the SHA-256 of the file, hex. */
export type Picture = { id: string; caption: string; contentType: string; checksum: string }

export type Wording = {
  versionId: string
  number: number
  organisation: string
  periodEnd: string
  publishedOn: string
  language: string
  narrative: string | null
  obstacles: string | null
  support: string | null
  nextStep: string | null
  /** Public evidence that is a picture, in its order. */
  pictures: Picture[]
}

export type Told = {
  id: string
  code: string
  plan: { code: string; name: string; language: string }
  /** In the pack's language where there is such a text, else in its own and marked. */
  title: Text
  description: Text | null
  kind: Kind
  layer: Layer | null
  lead: Text | null
  partners: Text[]
  countries: string[]
  startsOn: PartialDate | null
  dueOn: PartialDate | null
  work: Implementation | null
  percent: number | null
  schedule: Schedule
  verdict: Verdict
  milestones: { title: Text; dueOn: PartialDate; isReached: boolean }[]
  indicators: { title: Text; unit: string | null; target: string | null; value: string | null }[]
  /** Every item that it names, with the codes of those above it and the framework. */
  items: { code: string; framework: string; title: Text; above: string[] }[]
  /** The newest published wording of the period; null where nothing was published of it. */
  latest: Wording | null
}

/** A sentence as the pack keeps it. */
export type KeptSentence = {
  sectionKey: string
  versionId: string
  position: number
  original: string
  text: string
  language: string
}
export type KeptNote = { sectionKey: string; text: string; language: string }
