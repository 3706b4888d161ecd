// Keeping what forums ask for: sections are changed one at a time; a pack that was begun keeps its own copy.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { mostSections, sectionShape, type TemplateSection } from '../template'
import { templateEntry } from './entry'
import type { TemplateStanding } from './standing'

export type TemplateWords = {
  forumId: string
  code: string
  name: string
  language: string
  sections: TemplateSection[]
  source: string | null
}

export async function recordTemplate(
  tx: Tx,
  { sections, ...words }: TemplateWords,
): Promise<Outcome<Performed<{ id: string }>, never>> {
  const { id } = await tx.packTemplate.create({ data: { ...words, sections }, select: { id: true } })
  return done({
    value: { id },
    history: [
      templateEntry(
        { id, ...words },
        { after: { name: words.name, sections: sections.map(({ key }) => key) } },
      ),
    ],
  })
}

type Refusal =
  | 'stale'
  | 'key-taken'
  | 'framework-unknown'
  | 'item-unknown'
  | 'heading-missing'
  | 'framework-needed'
  | 'fields-needed'
  | 'too-many'
  | 'last-section'
type Kept = Promise<Outcome<Performed<{ id: string }>, Refusal>>

async function keep(
  tx: Tx,
  template: TemplateStanding,
  version: number,
  sections: TemplateSection[],
  key: string,
): Kept {
  const { count } = await tx.packTemplate.updateMany({
    where: { id: template.id, version },
    data: { sections, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id: template.id },
    history: [
      templateEntry(template, {
        before: { sections: template.sections.map((section) => section.key), section: key },
        after: { sections: sections.map((section) => section.key), section: key },
      }),
    ],
  })
}

/** Changes the section that was called `was`, or adds one, at a place counted from 1. */
export async function saveTemplateSection(
  tx: Tx,
  template: TemplateStanding,
  {
    version,
    was,
    position,
    heading,
    ...words
  }: Omit<TemplateSection, 'heading'> & {
    heading: Record<string, string>
    version: number
    was: string
    position: number
  },
): Kept {
  const said = Object.fromEntries(Object.entries(heading).filter(([, text]) => text.trim() !== ''))
  if (said[template.language] === undefined) return refused('heading-missing', `heading.${template.language}`)
  const others = template.sections.filter(({ key }) => key !== was)
  if (others.some(({ key }) => key === words.key)) return refused('key-taken', 'key')
  if (others.length >= mostSections) return refused('too-many')
  if (words.kind === 'by_item' && words.framework === null) return refused('framework-needed', 'framework')
  if ((words.kind === 'table' || words.kind === 'by_item') && words.fields.length === 0)
    return refused('fields-needed', 'fields')
  if (words.framework && (await tx.framework.count({ where: { code: words.framework } })) === 0)
    return refused('framework-unknown', 'framework')
  if (
    words.under &&
    (await tx.frameworkItem.count({ where: { code: words.under, withdrawnAt: null } })) === 0
  )
    return refused('item-unknown', 'under')
  const section = sectionShape.parse({ ...words, heading: said })
  const sections = [...others.slice(0, position - 1), section, ...others.slice(position - 1)]
  return await keep(tx, template, version, sections, section.key)
}

export async function removeTemplateSection(
  tx: Tx,
  template: TemplateStanding,
  { version, key }: { version: number; key: string },
): Kept {
  const sections = template.sections.filter((section) => section.key !== key)
  if (sections.length === 0) return refused('last-section')
  return await keep(tx, template, version, sections, key)
}
