// How the values that several parts report of one indicator make one value, by the rule that the indicator states.
// What is said of all together counts once, whoever says it; what was not measured is no zero.

export const rollUps = ['none', 'sum', 'mean', 'latest'] as const
export type RollUp = (typeof rollUps)[number]
type Measure = 'unit' | 'percentage' | 'yes_no'

/** Percentages are never added up; of a yes and a no there is no mean. The database holds the same. */
export const canRollUp = (measure: Measure, rule: RollUp): boolean =>
  rule === 'none' || rule === 'latest' || measure === 'unit' || (rule === 'mean' && measure === 'percentage')

/** What one part last said of an indicator, a value or none. Decimals travel as text. */
export type Spoken = { periodEnd: string; value: string | null; isJoint: boolean }

export type RolledUp = {
  value: string | null
  /** Parts with a value, of all that are asked. */
  counted: number
  of: number
  /** The value is one that was said of all together. */
  isJoint: boolean
}

/** Decimals of six places, as the forms take them. */
const asText = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** The newest; on one day that of the part which is named first. */
const newest = <Line extends Spoken>(lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>(
    (best, each) => (best && best.periodEnd >= each.periodEnd ? best : each),
    undefined,
  )

/** One line a part, null where it said nothing yet, in the order in which parts speak: the lead's first. */
export function rolledUp(rule: RollUp, lines: readonly (Spoken | null)[]): RolledUp {
  const said = lines.filter(
    (line): line is Spoken & { value: string } => line !== null && line.value !== null,
  )
  const whole = { counted: said.length, of: lines.length }
  if (rule === 'none') return { ...whole, value: lines[0]?.value ?? null, isJoint: false }
  const joint = newest(said.filter(({ isJoint }) => isJoint))
  if (joint) return { ...whole, value: joint.value, isJoint: true }
  if (said.length === 0) return { ...whole, value: null, isJoint: false }
  if (rule === 'latest') return { ...whole, value: newest(said)?.value ?? null, isJoint: false }
  const sum = said.reduce((total, { value }) => total + Number(value), 0)
  return { ...whole, value: asText(rule === 'sum' ? sum : sum / said.length), isJoint: false }
}

/** The same over time, oldest first: at the end of each period, of what every part had said by then. */
export function rolledUpOverTime(
  rule: RollUp,
  /** A list a part, each oldest first. */
  parts: readonly (readonly Spoken[])[],
): (RolledUp & { periodEnd: string })[] {
  const ends = [...new Set(parts.flatMap((lines) => lines.map(({ periodEnd }) => periodEnd)))].sort()
  return ends.map((periodEnd) => ({
    periodEnd,
    ...rolledUp(
      rule,
      parts.map(
        (lines) => lines.findLast((line) => line.periodEnd <= periodEnd && line.value !== null) ?? null,
      ),
    ),
  }))
}
