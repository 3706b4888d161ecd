// Keeping a plan's status scales: the whole of both scales at once, after its keeper has seen what will change.
import type { Conflict, Performed, Refusal } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import { keepTranslations, type TranslatedText } from '@/lib/translation/commands'
import { problemWithLabels, scales, type Scale, type ScaleProblem } from './rules'
import type { TypedLabel } from './schema'

export type LabelWords = {
  id: string | null
  scale: Scale
  common: string
  label: string
  meaning: string | null
  isDefault: boolean
  translations: TranslatedText[]
}

type Edition = { planId: string; version: number }
type Saved = { id: string; version: number }
type Problem = 'not-found' | 'stale' | 'label-in-use' | ScaleProblem

/** Labels in the order of the places that were typed; blank rows are none. */
export const labelsTyped = (rows: readonly TypedLabel[], otherLanguage: string): LabelWords[] =>
  [...rows]
    .sort((a, b) => (a.place ?? 100) - (b.place ?? 100))
    .flatMap(({ id, scale, common, isDefault, label, meaning, otherLabel, otherMeaning }) => {
      if (label === null) return []
      const texts = { label: otherLabel, meaning: otherMeaning }
      const translations = Object.entries(texts).flatMap(([field, text]): TranslatedText[] =>
        text === null ? [] : [{ field, language: otherLanguage, text, state: 'human' }],
      )
      return [{ id, scale, common, label, meaning, isDefault: isDefault === '1', translations }]
    })

const labelsOf = (tx: Tx, planId: string) =>
  tx.statusLabel.findMany({
    where: { planId },
    orderBy: [{ scale: 'asc' }, { position: 'asc' }],
    select: { id: true, scale: true, common: true, label: true, meaning: true, isDefault: true },
  })

/** The labels of one common value, as history and the look ahead tell them. */
const said = (
  labels: readonly { scale: string; common: string; label: string }[],
  scale: Scale,
  common: string,
) =>
  labels
    .filter((each) => each.scale === scale && each.common === common)
    .map(({ label }) => label)
    .join(', ')

const factsOf = (
  labels: readonly { scale: string; common: string; label: string; meaning: string | null }[],
): Facts =>
  Object.fromEntries(
    scales.map((scale) => [
      `${scale}Labels`,
      labels
        .filter((each) => each.scale === scale)
        .map(({ label, meaning, common }) => ({ name: label, meaning, common })),
    ]),
  )

/** What will read differently: for each common value that gets other labels, its words now and then. */
export async function lookAhead(
  tx: Tx,
  { planId, labels }: { planId: string; labels: readonly LabelWords[] },
): Promise<Refusal<'look-first'>> {
  const now = await labelsOf(tx, planId)
  const reports = await tx.progressUpdateVersion.groupBy({
    by: ['implementation'],
    where: { state: 'published', update: { commitment: { planId } } },
    _count: true,
  })
  const keys = new Set([...now, ...labels].map(({ scale, common }) => `${scale} ${common}`))
  const conflict = [...keys].flatMap((key): Conflict[] => {
    const [scale, common] = key.split(' ') as [Scale, string]
    const [theirs, yours] = [said(now, scale, common), said(labels, scale, common)]
    if (theirs === yours) return []
    const word = { key: `progress.${scale}.${common}` }
    const count = reports.find(({ implementation }) => implementation === common)?._count ?? 0
    const touched = scale === 'implementation' ? [{ key: 'scale.reportsSaidSo', values: { count } }] : []
    return [
      {
        field: key,
        label: word.key,
        theirs: theirs === '' ? word : theirs,
        yours: [yours === '' ? word : yours, ...touched],
      },
    ]
  })
  return { ok: false, reason: 'look-first', conflict, isLook: true }
}

/** Saves both scales as they are given; a label that is left out goes, unless something was reported under it. */
export async function saveScale(
  tx: Tx,
  { planId, version, labels }: Edition & { labels: readonly LabelWords[] },
  now: Date,
): Promise<Outcome<Performed<Saved>, Problem>> {
  const wrong = problemWithLabels(labels)
  if (wrong) return refused(wrong.problem, `labels.${wrong.scale}_${wrong.common}_0.label`)
  const plan = await tx.workPlan.findUnique({
    where: { id: planId },
    select: { id: true, code: true, name: true, language: true, state: true, visibility: true },
  })
  if (!plan) return refused('not-found')
  const before = await labelsOf(tx, planId)
  const kept = new Set(labels.flatMap(({ id }) => (id ? [id] : [])))
  if ([...kept].some((id) => !before.some((each) => each.id === id))) return refused('not-found')
  const leaving = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (await tx.progressUpdateVersion.count({ where: { statusLabelId: { in: leaving } } }))
    return refused('label-in-use', 'labels')
  const { count } = await tx.workPlan.updateMany({
    where: { id: planId, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  await tx.translation.deleteMany({ where: { subjectType: 'status_label', subjectId: { in: leaving } } })
  await tx.statusLabel.deleteMany({ where: { id: { in: leaving } } })
  for (const [position, { id, translations, ...words }] of labels.entries()) {
    const data = { ...words, position, language: plan.language }
    const row = id
      ? await tx.statusLabel.update({ where: { id }, data, select: { id: true } })
      : await tx.statusLabel.create({ data: { ...data, planId }, select: { id: true } })
    await keepTranslations(tx, { type: 'status_label', id: row.id }, translations, now)
  }
  const changes = changesBetween(factsOf(before), factsOf(await labelsOf(tx, planId)))
  return done({
    value: { id: planId, version: version + 1 },
    history: changes
      ? [
          {
            visibility: plan.visibility === 'public' && plan.state !== 'draft' ? 'public' : 'internal',
            subjectType: 'work_plan',
            subjectId: planId,
            subjectLabel: `${plan.code} ${plan.name}`,
            planId,
            ...changes,
          },
        ]
      : [],
  })
}
