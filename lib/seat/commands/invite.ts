// Asking somebody to take a seat, and taking it. The history names who was asked and by whom; it never holds the link.
import 'server-only'
import type { Performed } from '@/lib/action/define-action'
import type { Notice } from '@/lib/action/outbox'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { heldAt } from '@/lib/policy/membership'
import { seatAsked } from '@/lib/person/rules'
import type { Role } from '@/lib/policy/actor'
import { routes, withoutLanguage } from '@/lib/routes'
import { invitationLasts } from '../rules'

type Asked = { email: string; organisation: { id: string; name: string }; role: Role; plan: string | null }
export type Invited = { id: string; email: string }

/** What is remembered of an invitation: never public. */
const aboutInvitation = (id: string, email: string, facts: Record<string, string>) => ({
  visibility: 'internal' as const,
  subjectType: 'invitation',
  subjectId: id,
  subjectLabel: email,
  after: facts,
})

export async function invite(
  tx: Tx,
  { email, organisation, role, plan }: Asked,
  by: string,
  now: Date,
): Promise<Outcome<Performed<Invited>, 'plan-not-for-role' | 'seat-held' | 'already-invited' | 'suspended'>> {
  const seat = seatAsked(role, plan)
  if (!seat.ok) return seat
  const { planId } = seat.value
  const known = await tx.person.findUnique({
    where: { email },
    select: {
      id: true,
      state: true,
      memberships: {
        where: { ...heldAt(now), seat: { organisationId: organisation.id, role, planId } },
        select: { id: true },
      },
    },
  })
  if (known?.state === 'suspended') return refused('suspended', 'email')
  if (known && known.memberships.length > 0) return refused('seat-held', 'email')
  const place = { email, organisationId: organisation.id, role, planId }
  // One that ran out makes room for a new one.
  await tx.invitation.updateMany({
    where: { ...place, acceptedAt: null, withdrawnAt: null, expiresAt: { lte: now } },
    data: { withdrawnAt: now },
  })
  const open = await tx.invitation.count({ where: { ...place, acceptedAt: null, withdrawnAt: null } })
  if (open > 0) return refused('already-invited', 'email')
  const { id } = await tx.invitation.create({
    data: {
      ...place,
      invitedById: by,
      invitedAt: now,
      expiresAt: new Date(now.getTime() + invitationLasts),
    },
    select: { id: true },
  })
  const notices: Notice[] = known
    ? [
        {
          kind: 'seat.invited',
          organisationId: null,
          role: null,
          personId: known.id,
          payload: { path: withoutLanguage(routes.account(defaultLocale)), label: organisation.name },
        },
      ]
    : []
  return done({
    value: { id, email },
    history: [aboutInvitation(id, email, { organisation: organisation.name, role })],
    notices,
  })
}

export async function withdraw(
  tx: Tx,
  {
    id,
    email,
    organisation,
    role,
  }: { id: string; email: string; organisation: { name: string }; role: Role },
  now: Date,
): Promise<Outcome<Performed<Invited>, 'not-open'>> {
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  if (count === 0) return refused('not-open')
  return done({
    value: { id, email },
    history: [aboutInvitation(id, email, { organisation: organisation.name, role })],
  })
}
