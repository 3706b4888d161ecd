import { useTranslations } from 'next-intl'
import { type ActualOverTime, actualsOverTime, wholeReports } from '@/lib/commitment/measures'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { rolledUpOverTime } from '@/lib/joint/rolling-up'

/** An indicator's values over time, of the lead or of all parts by its rule, and the rule in a sentence. */
export function useActuals(
  { id, rollUp }: CommitmentInFull['indicators'][number],
  commitment: CommitmentInFull,
): { actuals: ActualOverTime[]; said: string | null } {
  const t = useTranslations('joint.rolledUp')
  const { parts, reports } = commitment
  const ofTheLead = actualsOverTime(id, wholeReports(commitment))
  if (!parts || rollUp === 'none')
    return { actuals: ofTheLead, said: parts && ofTheLead.length > 0 ? t('none') : null }
  const speakers = [...parts.countries.filter(({ withheld }) => !withheld), ...parts.beside].flatMap(
    ({ organisation }) => organisation?.code ?? [],
  )
  // The lead speaks first: where two say a joint value of one day, its word stands.
  const inOrder = [...speakers].sort(
    (a, b) => Number(b === parts.leadCode) - Number(a === parts.leadCode) || (a < b ? -1 : 1),
  )
  const lines = inOrder.map((code) =>
    actualsOverTime(
      id,
      reports.filter(({ organisation }) => organisation.code === code),
    ),
  )
  const values = rolledUpOverTime(rollUp, lines)
  const last = values.at(-1)
  return {
    actuals: values.map(({ periodEnd, value, isJoint }) => ({
      periodEnd,
      value,
      noValueReason: null,
      isJoint,
    })),
    said: last ? t(last.isJoint ? 'joint' : rollUp, { counted: last.counted, of: last.of }) : null,
  }
}
