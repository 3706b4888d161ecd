// A plan's own words for the common status scales: many labels to one common value, one of them its default. What is
// counted, filtered and compared is the common value; the label is how the plan says it.
import { implementations, type Implementation, type Schedule } from '@/lib/progress/rules'

export const scales = ['implementation', 'schedule'] as const
export type Scale = (typeof scales)[number]

/** What a label may stand for. That nothing was reported is an absence, and has no label. */
export const commonValues = {
  implementation: implementations,
  schedule: ['on_track', 'at_risk', 'delayed', 'overdue', 'finished'],
} as const satisfies Record<Scale, readonly (Implementation | Schedule)[]>
export type Common = (typeof commonValues)[Scale][number]

export const isCommon = (scale: Scale, value: string): value is Common =>
  (commonValues[scale] as readonly string[]).includes(value)

type Label = { id: string; scale: Scale; common: string; isDefault: boolean }

/** The label that a status is said in: the one that was reported, else the default of its value; null without a scale. */
export function labelFor<Given extends Label>(
  labels: readonly Given[],
  scale: Scale,
  common: string | null,
  reported: string | null = null,
): Given | null {
  const of = labels.filter((each) => each.scale === scale && each.common === common)
  return of.find(({ id }) => id === reported) ?? of.find(({ isDefault }) => isDefault) ?? null
}

export type ScaleProblem = 'default-missing' | 'label-twice'

/** What is wrong with a plan's labels before they are kept, and at which of them; null where all is well. */
export function problemWithLabels(
  labels: readonly { scale: Scale; common: string; label: string; isDefault: boolean }[],
): { problem: ScaleProblem; scale: Scale; common: string } | null {
  for (const scale of scales) {
    const own = labels.filter((each) => each.scale === scale)
    if (own.length === 0) continue
    for (const common of commonValues[scale])
      if (!own.some((each) => each.common === common && each.isDefault))
        return { problem: 'default-missing', scale, common }
    const seen = new Set<string>()
    for (const { common, label } of own) {
      const plain = label.toLocaleLowerCase()
      if (seen.has(plain)) return { problem: 'label-twice', scale, common }
      seen.add(plain)
    }
  }
  return null
}
