// Handing a pack in: what is told, and out of which wordings, is fixed with a receipt; each wording's ledger names the pack.
import { createHash } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { canonicalJson } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Assembled } from '../assemble'
import { packEntry } from './entry'
import type { PackStanding } from './standing'

export const hashOfPack = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

export type Frozen = { id: string; planCodes: string[] }

/** `assembled` is what a visitor may read of it at this moment: what was looked at is what is handed in. */
export async function freezePack(
  tx: Tx,
  pack: PackStanding,
  { version }: { version: number },
  { used, ...content }: Assembled,
  freezer: { personId: string },
  now: Date,
): Promise<Outcome<Performed<Frozen>, 'stale' | 'frozen-already' | 'nothing-reported'>> {
  if (pack.state === 'frozen') return refused('frozen-already')
  if (used.length === 0) return refused('nothing-reported')
  const contentHash = hashOfPack(content)
  const receiptNumber = `P-${now.toISOString().slice(0, 10)}-${contentHash.slice(0, 8).toUpperCase()}-${pack.id.slice(0, 4).toUpperCase()}`
  await tx.packUse.createMany({ data: used.map((versionId) => ({ packId: pack.id, versionId })) })
  const { count } = await tx.reportPack.updateMany({
    where: { id: pack.id, version, state: 'draft' },
    data: {
      state: 'frozen',
      frozenAt: now,
      frozenById: freezer.personId,
      receiptNumber,
      contentHash,
      content: JSON.parse(JSON.stringify(content)) as object,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id: pack.id, planCodes: pack.plans.map(({ code }) => code) },
    history: [
      packEntry(pack, {
        visibility: 'public',
        after: {
          forum: pack.template.forum.code,
          meeting: pack.meeting?.label ?? null,
          receiptNumber,
          contentHash,
          wordings: used.length,
        },
      }),
    ],
  })
}
