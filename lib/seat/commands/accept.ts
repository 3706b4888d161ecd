// Somebody comes with the link of an invitation: a new person with a name and a password, or one who is signed in. The
// row is held from the first look to the last write, so a link opens once, however often it is pressed.
import 'server-only'
import { hashPassword } from '@/lib/auth/password-hash'
import { faultOfPassword } from '@/lib/auth/password-rules'
import { leaveInOutbox, type Notice } from '@/lib/action/outbox'
import { appDb, type Tx } from '@/lib/db/clients'
import { remember } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { aboutPerson, addPerson, giveSeat } from '@/lib/person/commands/people'
import { routes, withoutLanguage } from '@/lib/routes'
import { idInLink, isLinkOf } from '../link'
import { stateOfInvitation } from '../rules'

type Coming = { link: string; name: string; language: string; password: string; signedIn: string | null }
type Person = { id: string; name: string }

const asked = {
  id: true,
  email: true,
  role: true,
  planId: true,
  invitedById: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  organisation: { select: { id: true, name: true } },
} as const

/** Who came in, and whether they are new here; or why the door stays shut, and beside which field to say so. */
export async function acceptInvitation(
  coming: Coming,
  now: Date,
): Promise<Outcome<{ isNew: boolean; organisationId: string }, string>> {
  const id = idInLink(coming.link)
  if (!id) return refused('unknown')
  // Weighed before the transaction: hashing takes its time, and holds nothing meanwhile.
  const hashed = coming.signedIn ? null : await weighed(id, coming)
  if (hashed && !hashed.ok) return hashed
  return await appDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM invitations WHERE id = ${id}::uuid FOR UPDATE`
    const invitation = await tx.invitation.findUnique({ where: { id }, select: asked })
    if (!invitation || !isLinkOf(invitation, coming.link)) return refused('unknown')
    const state = stateOfInvitation(invitation, now)
    if (state !== 'open') return refused(state)
    const known = await tx.person.findUnique({
      where: { email: invitation.email },
      select: { id: true, name: true, state: true },
    })
    if (known?.state === 'suspended') return refused('suspended')
    if (coming.signedIn && known?.id !== coming.signedIn) return refused('somebody-else')
    if (known && !coming.signedIn) return refused('sign-in-first')
    if (!known && !hashed) return refused('somebody-else')
    const { name, language } = coming
    const passwordHash = hashed?.ok ? hashed.value : null
    const person: Person =
      known ?? (await addPerson(tx, { email: invitation.email, name, language, passwordHash }, now))
    const { organisation, role, planId } = invitation
    const seat = { personId: person.id, organisationId: organisation.id, role, planId }
    const given = await giveSeat(tx, seat, now)
    if (!given.ok) return refused('seat-held')
    await tx.invitation.update({
      where: { id },
      data: { acceptedAt: now, acceptedById: person.id },
      select: { id: true },
    })
    await tx.handover.updateMany({ where: { invitationId: id }, data: { toPersonId: person.id } })
    await tell(tx, person, invitation, now)
    return done({ isNew: !known, organisationId: organisation.id })
  })
}

/** The password of a new person, hashed; or what is wrong with what was typed. */
async function weighed(id: string, { link, name, password }: Coming) {
  const invitation = await appDb().invitation.findUnique({ where: { id }, select: asked })
  if (!invitation || !isLinkOf(invitation, link)) return refused('unknown')
  if (!name.trim()) return refused('name-missing', 'name')
  if (!password) return refused('password-missing', 'password')
  const fault = faultOfPassword(password, [name, invitation.email, invitation.organisation.name])
  return fault ? refused(fault, 'password') : await hashPassword(password)
}

async function tell(
  tx: Tx,
  person: Person,
  { organisation, role, invitedById }: { organisation: Person; role: string; invitedById: string },
  now: Date,
): Promise<void> {
  const author = {
    actorId: person.id,
    actorName: person.name,
    organisationId: organisation.id,
    organisationName: organisation.name,
  }
  const entry = aboutPerson(person, { after: { organisation: organisation.name, role } })
  await remember(tx, 'seat.accepted', author, [entry], now)
  const notice: Notice = {
    kind: 'seat.accepted',
    organisationId: null,
    role: null,
    personId: invitedById,
    payload: {
      path: withoutLanguage(routes.desk(defaultLocale)),
      label: `${person.name}, ${organisation.name}`,
    },
  }
  await leaveInOutbox(tx, [notice], person.id)
}
