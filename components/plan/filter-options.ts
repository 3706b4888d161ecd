// What a list can be narrowed by: only what occurs in it, each with how often.
import { leadValue } from '@/lib/commitment/filtering'
import type { Listed } from '@/lib/commitment/queries/list'

export type Choice = { value: string; label: string; count: number; lang?: string }

function counted(choices: Iterable<Omit<Choice, 'count'>>): Choice[] {
  const found = new Map<string, Choice>()
  for (const choice of choices) {
    const known = found.get(choice.value)
    if (known) known.count += 1
    else found.set(choice.value, { ...choice, count: 1 })
  }
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }))
}

const short = (text: string) => (text.length > 72 ? `${text.slice(0, 71).trimEnd()}…` : text)

export const leadChoices = (rows: readonly Listed[]): Choice[] =>
  counted(
    rows.flatMap((row) => {
      const value = leadValue(row)
      if (value === null) return []
      return [
        { value, label: short(row.lead?.name ?? row.statedLead ?? ''), lang: row.lead?.language ?? 'en' },
      ]
    }),
  )

export const countryChoices = (rows: readonly Listed[], nameOf: (code: string) => string): Choice[] =>
  counted(
    rows.flatMap(({ countryCodes, lead }) =>
      [...new Set([...countryCodes, ...(lead?.countryCode ? [lead.countryCode] : [])])].map((value) => ({
        value,
        label: nameOf(value),
      })),
    ),
  )

export const planChoices = (rows: readonly Listed[]): Choice[] =>
  counted(rows.map(({ plan }) => ({ value: plan.code, label: short(plan.name), lang: plan.language })))

export type FrameworkChoice = Choice & { items: Choice[] }

/** The frameworks that a list serves, each as a whole and by its items. */
export function frameworkChoices(rows: readonly Listed[]): FrameworkChoice[] {
  const frameworks = new Map<string, { label: string; lang: string; items: Omit<Choice, 'count'>[] }>()
  for (const { code, title, language, framework } of rows.flatMap(({ serves }) => serves)) {
    const known = frameworks.get(framework.code) ?? {
      label: framework.name,
      lang: framework.language,
      items: [],
    }
    known.items.push({ value: code, label: short(`${code} ${title}`), lang: language })
    frameworks.set(framework.code, known)
  }
  return [...frameworks.entries()]
    .map(([value, framework]) => ({
      ...framework,
      value,
      items: counted(framework.items),
      count: rows.filter(({ items }) => items.includes(value)).length,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}
