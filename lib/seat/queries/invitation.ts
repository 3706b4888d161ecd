// What the door of an invitation shows to whoever holds its link.
import 'server-only'
import { appDb } from '@/lib/db/clients'
import { idInLink, isLinkOf } from '../link'
import { stateOfInvitation } from '../rules'

/** The invitation of a link, in whatever state it is, and whether its address is somebody's already; null for no link of ours. */
export async function invitationOfLink(link: string, now: Date) {
  const id = idInLink(link)
  if (!id) return null
  const row = await appDb().invitation.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      organisation: { select: { name: true, language: true } },
    },
  })
  if (!row || !isLinkOf(row, link)) return null
  const person = await appDb().person.findUnique({ where: { email: row.email }, select: { id: true } })
  return { ...row, state: stateOfInvitation(row, now), personId: person?.id ?? null }
}
