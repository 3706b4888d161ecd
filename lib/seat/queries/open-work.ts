// What somebody has open in an organisation: everything that they recorded there and that is not finished.
import 'server-only'
import { appDb, type Tx } from '@/lib/db/clients'

const open = ['draft', 'submitted', 'returned'] as const

type Whose = { personId: string | null; organisationId: string }

/** Without a person, everything that is open in the organisation: what stays behind when its last one goes. */
export async function openWorkOf(
  db: Pick<Tx, 'commitment' | 'progressUpdateVersion'>,
  { personId, organisationId }: Whose,
) {
  const by = personId === null ? {} : { recordedById: personId }
  const [commitments, reports] = await Promise.all([
    db.commitment.findMany({
      where: { ...by, recorderId: organisationId, state: { in: [...open] } },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
      take: 500,
      select: { id: true, code: true, title: true, language: true, state: true },
    }),
    db.progressUpdateVersion.findMany({
      where: { ...by, update: { organisationId }, state: { in: [...open] } },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: 500,
      select: {
        id: true,
        state: true,
        update: { select: { commitment: { select: { code: true, title: true, language: true } } } },
      },
    }),
  ])
  return {
    commitments,
    reports: reports.map(({ id, state, update }) => ({ id, state, ...update.commitment })),
  }
}
export type OpenWork = Awaited<ReturnType<typeof openWorkOf>>

export const openWorkIn = (whose: Whose): Promise<OpenWork> => openWorkOf(appDb(), whose)
