// How much forums ask of one country, counted: a fact is one field of one commitment that a forum's form has a place for.
// Pure. It says how often the same is asked, and judges neither the country nor the forum.
import { cellOf, type Sayings } from './fields'
import type { Told } from './material'
import { isInSection } from './scope'
import type { FieldName, TemplateSection } from './template'

export type Asking = {
  forum: { code: string; name: string }
  /** Codes of the plans that the forum reads. */
  planCodes: readonly string[]
  sections: readonly TemplateSection[]
}

export type Asked = { commitments: number; facts: number; again: number; answered: number }
export type Burden = {
  /** In the order of the forums' codes; `again` counts the facts that another forum asks for too. */
  forums: (Asking['forum'] & Asked)[]
  /** `facts` as often as they are asked; `again` those of them that repeat another; `answered` those that the record holds. */
  all: Asked
}

/** Names of the record itself are no fact that anybody reports. */
const named = new Set<FieldName>(['code', 'plan', 'page', 'reported'])

/** What a section asks of each commitment that it tells of. */
function fieldsOf({ kind, fields }: TemplateSection): readonly FieldName[] {
  switch (kind) {
    case 'words':
    case 'pictures':
      return []
    case 'figures':
      return ['work']
    case 'narrative':
      return ['narrative']
    case 'table':
    case 'by_item':
      return fields.filter((field) => !named.has(field))
  }
}

export function burdenOf(askings: readonly Asking[], material: readonly Told[], say: Sayings): Burden {
  const answers = new Map<string, boolean>()
  const asked = new Map<string, { forum: Asking['forum']; facts: Set<string>; commitments: Set<string> }>()
  for (const { forum, planCodes, sections } of askings) {
    const held = asked.get(forum.code) ?? { forum, facts: new Set<string>(), commitments: new Set<string>() }
    asked.set(forum.code, held)
    for (const section of sections)
      for (const told of material) {
        // What a forum wants to be told of and is not yet reported is asked all the same.
        if (!planCodes.includes(told.plan.code) || !isInSection({ ...section, onlyReported: false }, told))
          continue
        for (const field of fieldsOf(section)) {
          const fact = `${told.id} ${field}`
          held.facts.add(fact)
          held.commitments.add(told.id)
          answers.set(fact, (answers.get(fact) ?? false) || isAnswered(field, told, section, say))
        }
      }
  }
  const times = new Map<string, number>()
  for (const { facts } of asked.values())
    for (const fact of facts) times.set(fact, (times.get(fact) ?? 0) + 1)
  const count = (facts: Iterable<string>, is: (fact: string) => boolean) => [...facts].filter(is).length
  const forums = [...asked.values()]
    .filter(({ facts }) => facts.size > 0)
    .sort((a, b) => (a.forum.code < b.forum.code ? -1 : 1))
    .map(({ forum, facts, commitments }) => ({
      ...forum,
      commitments: commitments.size,
      facts: facts.size,
      again: count(facts, (fact) => (times.get(fact) ?? 0) > 1),
      answered: count(facts, (fact) => answers.get(fact) ?? false),
    }))
  const facts = forums.reduce((total, each) => total + each.facts, 0)
  return {
    forums,
    all: {
      commitments: new Set([...asked.values()].flatMap(({ commitments }) => [...commitments])).size,
      facts,
      again: facts - times.size,
      answered: forums.reduce((total, each) => total + each.answered, 0),
    },
  }
}

function isAnswered(field: FieldName, told: Told, section: TemplateSection, say: Sayings): boolean {
  // A commitment that nobody reported on has words for its state, and no answer.
  if (field === 'work') return told.work !== null
  return cellOf(field, told, { ...section, framework: null }, say).kind !== 'empty'
}
