// Editing a pack in place: the coordinator's own words, and the sentences of others, each kept with its source.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { sentencesOf } from '../template'
import { packEntry } from './entry'
import type { PackStanding } from './standing'

export type SectionWords = {
  version: number
  sectionKey: string
  note: string
  sentences: { versionId: string; position: number; text: string }[]
}

export async function savePackSection(
  tx: Tx,
  pack: PackStanding,
  { version, sectionKey, note, sentences }: SectionWords,
): Promise<
  Outcome<
    Performed<{ id: string; sectionKey: string }>,
    'stale' | 'frozen-already' | 'no-such-section' | 'not-its-sentence'
  >
> {
  if (pack.state === 'frozen') return refused('frozen-already')
  if (!pack.sections.some(({ key }) => key === sectionKey)) return refused('no-such-section')
  const { count } = await tx.reportPack.updateMany({
    where: { id: pack.id, version, state: 'draft' },
    data: { version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const text = note.trim()
  await tx.packNote.deleteMany({ where: { packId: pack.id, sectionKey } })
  if (text !== '')
    await tx.packNote.create({
      data: { packId: pack.id, sectionKey, text, language: pack.language },
      select: { packId: true },
    })
  const versions = await tx.progressUpdateVersion.findMany({
    where: { id: { in: [...new Set(sentences.map(({ versionId }) => versionId))] }, state: 'published' },
    select: {
      id: true,
      narrative: true,
      language: true,
      update: { select: { commitment: { select: { planId: true } } } },
    },
  })
  for (const { versionId, position, text: told } of sentences) {
    const of = versions.find(({ id }) => id === versionId)
    const original = of ? sentencesOf(of.narrative ?? '', of.language)[position] : undefined
    if (!of || original === undefined || !pack.plans.some(({ id }) => id === of.update.commitment.planId))
      return refused('not-its-sentence')
    const place = { packId: pack.id, sectionKey, versionId, position }
    if (told.trim() === original) await tx.packSentence.deleteMany({ where: place })
    else
      await tx.packSentence.upsert({
        where: { packId_sectionKey_versionId_position: place },
        create: { ...place, original, text: told.trim(), language: of.language },
        update: { original, text: told.trim(), language: of.language },
        select: { id: true },
      })
  }
  return done({
    value: { id: pack.id, sectionKey },
    history: [
      packEntry(pack, {
        visibility: 'internal',
        after: { section: sectionKey, sentences: sentences.length },
      }),
    ],
  })
}

/** Asks the owner of a commitment for what the pack lacks, once a pack. */
export async function askOwner(
  tx: Tx,
  pack: PackStanding,
  lacking: { id: string; code: string; title: string } | null,
  asker: { personId: string },
  now: Date,
  path: string,
): Promise<Outcome<Performed<{ id: string }>, 'frozen-already' | 'asked-already' | 'not-lacking'>> {
  if (pack.state === 'frozen') return refused('frozen-already')
  if (!lacking) return refused('not-lacking')
  const { leadId, recorderId } = await tx.commitment.findUniqueOrThrow({
    where: { id: lacking.id },
    select: { leadId: true, recorderId: true },
  })
  const asked = await tx.packAsk.count({ where: { packId: pack.id, commitmentId: lacking.id } })
  if (asked > 0) return refused('asked-already')
  await tx.packAsk.create({
    data: { packId: pack.id, commitmentId: lacking.id, askedById: asker.personId, askedAt: now },
    select: { packId: true },
  })
  return done({
    value: { id: pack.id },
    history: [packEntry(pack, { visibility: 'internal', after: { asked: lacking.code } })],
    notices: [
      {
        kind: 'pack.asked',
        organisationId: leadId ?? recorderId,
        role: 'focal_point' as const,
        payload: { path, label: `${lacking.code} ${lacking.title} · ${pack.name}` },
      },
    ],
  })
}
