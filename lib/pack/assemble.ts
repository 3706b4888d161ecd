// A pack out of its template, the record and its coordinator's words: the document that is looked at, downloaded and frozen.
// Pure, so that what is frozen is what was seen.
import type { Block, Cell, HandedIn, Section, Source, Text } from '@/lib/exchange/document'
import { cellOf, type Sayings } from './fields'
import type { KeptNote, KeptSentence, Told } from './material'
import { isInSection } from './scope'
import { sentencesIn } from './sentences'
import { headingIn, type TemplateSection } from './template'

export type PackFacts = {
  name: string
  language: string
  /** Language of the template's own headings. */
  templateLanguage: string
  facts: { label: string; value: string }[]
}

export type Assembled = HandedIn & {
  /** Ids of the published wordings that it tells of, each once. */
  used: string[]
}

type Given = {
  pack: PackFacts
  sections: readonly TemplateSection[]
  material: readonly Told[]
  sentences: readonly KeptSentence[]
  notes: readonly KeptNote[]
  say: Sayings
}

const works = ['completed', 'in_progress', 'not_started', 'discontinued', 'not_reported'] as const

export function assemble({ pack, sections, material, sentences, notes, say }: Given): Assembled {
  const sources = new SourceList(material, say)
  const built = sections.map(
    (section): Section => ({
      key: section.key,
      heading: headingIn(section, pack.language, pack.templateLanguage),
      blocks: blocksOf(section, { material, sentences, notes, say, sources }),
    }),
  )
  return {
    title: { text: pack.name, language: pack.language },
    language: pack.language,
    direction: say.direction,
    facts: pack.facts,
    sections: built,
    sources: sources.all,
    words: say.words,
    used: sources.used,
  }
}

type Setting = Pick<Given, 'material' | 'sentences' | 'notes' | 'say'> & { sources: SourceList }

function blocksOf(section: TemplateSection, setting: Setting): Block[] {
  const { material, notes, say } = setting
  const told = material.filter((each) => isInSection(section, each))
  const own = notes.filter(({ sectionKey }) => sectionKey === section.key)
  const words = own.map(
    ({ text, language }): Block => ({ kind: 'words', text: inLanguage(text, language, say) }),
  )
  switch (section.kind) {
    case 'words':
      return words.length > 0 ? words : [{ kind: 'missing', says: say.nothingWritten }]
    case 'figures':
      return [...words, figures(told, say)]
    case 'narrative':
      return [...words, ...narrative(section, told, setting)]
    case 'pictures':
      return [...words, ...pictures(told, setting)]
    case 'table':
      return [...words, table(section, told, setting, say.rows(told.length))]
    case 'by_item':
      return [...words, ...byItem(section, told, setting)]
  }
}

const inLanguage = (text: string, language: string, say: Sayings): Text =>
  language === say.language ? { text, language } : { text, language, isUntranslated: true }

/** How far the work is and what is reported stand side by side; they are never added up. */
function figures(told: readonly Told[], say: Sayings): Block {
  const count = (value: number): Cell => ({ kind: 'number', value: String(value), says: String(value) })
  const row = (label: string, value: number): Cell[] => [
    { kind: 'text', text: { text: label, language: say.spoken } },
    count(value),
  ]
  return {
    kind: 'table',
    caption: say.figures,
    columns: [{ title: say.figure }, { title: say.commitments, isNumber: true }],
    rows: [
      row(say.all, told.length),
      row(say.reportedInPeriod, told.filter(({ latest }) => latest !== null).length),
      ...works.map((work) =>
        row(say.work(work), told.filter((each) => (each.work ?? 'not_reported') === work).length),
      ),
    ],
  }
}

function narrative(
  section: TemplateSection,
  told: readonly Told[],
  { sentences, say, sources }: Setting,
): Block[] {
  const blocks = told.flatMap((each): Block[] => {
    const telling = each.latest ? sentencesIn(section.key, each.latest, sentences) : []
    const kept = telling.filter(({ text }) => text.trim() !== '')
    if (kept.length === 0) return []
    return [
      {
        kind: 'sentences',
        about: { ...each.title, text: `${each.code} ${each.title.text}` },
        sentences: kept.map(({ text, language, versionId }) => ({
          text: inLanguage(text, language, say),
          source: sources.numberOf(versionId),
        })),
      },
    ]
  })
  return blocks.length > 0 ? blocks : [{ kind: 'missing', says: say.nothingReported }]
}

/** What was published as evidence and can be looked at, each with its caption and its source. */
function pictures(told: readonly Told[], { say, sources }: Setting): Block[] {
  const blocks = told.flatMap(({ code, title, latest }): Block[] =>
    (latest?.pictures ?? []).map(({ caption, ...file }) => ({
      kind: 'picture',
      about: { ...title, text: `${code} ${title.text}` },
      caption: inLanguage(caption, latest?.language ?? say.language, say),
      source: sources.numberOf(latest?.versionId ?? ''),
      file,
    })),
  )
  return blocks.length > 0 ? blocks : [{ kind: 'missing', says: say.noPictures }]
}

function table(
  section: TemplateSection,
  told: readonly Told[],
  { say, sources }: Setting,
  caption: string,
): Block {
  return {
    kind: 'table',
    caption,
    columns: section.fields.map((field) => ({ title: say.field(field), isNumber: field === 'percent' })),
    rows: told.map((each) => {
      // A row that tells what was reported names the wording that it comes from.
      if (each.latest && section.fields.some((field) => tellsReport.has(field)))
        sources.numberOf(each.latest.versionId)
      return section.fields.map((field) => cellOf(field, each, section, say))
    }),
  }
}
const tellsReport = new Set([
  'work',
  'percent',
  'schedule',
  'verdict',
  'narrative',
  'obstacles',
  'support',
  'nextStep',
  'indicators',
  'milestones',
  'reported',
])

/** A table for each item of the framework that anything serves, in the order of its codes as they were met in the tree. */
function byItem(section: TemplateSection, told: readonly Told[], setting: Setting): Block[] {
  const items = new Map<string, Text>()
  for (const { items: own } of told)
    for (const { code, framework, title } of own) if (framework === section.framework) items.set(code, title)
  const order = new Intl.Collator('en', { numeric: true })
  const blocks = [...items.keys()]
    .sort((a, b) => order.compare(a, b))
    .map((code) =>
      table(
        section,
        told.filter((each) => each.items.some((item) => item.code === code)),
        setting,
        `${code} ${items.get(code)?.text ?? ''}`,
      ),
    )
  return blocks.length > 0 ? blocks : [{ kind: 'missing', says: setting.say.nothingServed }]
}

/** Numbers for the wordings that are told of, in the order in which they are first met. */
class SourceList {
  readonly all: Source[] = []
  readonly used: string[] = []

  constructor(
    private readonly material: readonly Told[],
    private readonly say: Sayings,
  ) {}

  numberOf(versionId: string): number {
    const known = this.used.indexOf(versionId)
    if (known >= 0) return known + 1
    const told = this.material.find(({ latest }) => latest?.versionId === versionId)
    this.used.push(versionId)
    this.all.push({
      number: this.used.length,
      says: { text: told?.latest ? this.say.source(told.latest) : versionId, language: this.say.spoken },
      href: told ? this.say.pageOf(told) : '',
    })
    return this.used.length
  }
}
