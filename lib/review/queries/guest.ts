// What a guest's link opens: one wording, with the evidence that is open to parties. Nothing else of Concord that is not public.
import 'server-only'
import { dayOf } from '@/lib/dates'
import { appDb } from '@/lib/db/clients'
import { fileStore } from '@/lib/files/file-store'
import { isId } from '@/lib/identity'
import { holds, invitationOf } from '../commands/guest'
import { asRead, readableWording } from './wording'

const openToGuests = { visibility: { in: ['parties' as const, 'public' as const] } }

/** The update behind a link; null for a link that opens nothing (any more). */
export async function wordingForGuest(link: string, now: Date) {
  const db = appDb()
  const invitation = await invitationOf(db, link)
  if (!invitation || !holds(invitation, now)) return null
  const row = await readableWording(db, { id: invitation.progressVersion.id })
  if (!row) return null
  const read = await asRead(row, db, openToGuests)
  return {
    // This wording only: what was published before it is found on the public page, by those who may read that.
    wording: { ...read, before: null },
    guest: { name: invitation.guestName, organisation: invitation.guestOrganisation },
    inviter: invitation.organisation,
    endsOn: dayOf(invitation.endsAt),
  }
}
export type WordingForGuest = NonNullable<Awaited<ReturnType<typeof wordingForGuest>>>

/** A file of its evidence, with the bytes; null for a piece of anything else. */
export async function evidenceForGuest(link: string, evidenceId: string, now: Date) {
  if (!isId(evidenceId)) return null
  const db = appDb()
  const invitation = await invitationOf(db, link)
  if (!invitation || !holds(invitation, now)) return null
  const piece = await db.evidence.findFirst({
    where: { id: evidenceId, versionId: invitation.progressVersion.id, kind: 'file', ...openToGuests },
    select: { file: { select: { id: true, name: true, contentType: true, size: true, checksum: true } } },
  })
  const bytes = piece?.file && (await fileStore.read(db, piece.file.id))
  return piece?.file && bytes ? { file: piece.file, bytes: new Uint8Array(bytes) } : null
}
