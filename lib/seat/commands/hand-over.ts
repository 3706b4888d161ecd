// Leaving a seat. The seat owns the work, so nothing is orphaned when a person goes; what they had open is named and
// given to one who goes on with it. Who wrote it stays written: nobody may decide on what they once wrote, and that
// must not change with who tends it.
import 'server-only'
import type { Performed } from '@/lib/action/define-action'
import type { Notice } from '@/lib/action/outbox'
import { heldAt, notOver } from '@/lib/policy/membership'
import { endSessionsActingFor } from '@/lib/auth/session'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused } from '@/lib/outcome'
import { aboutPerson, giveSeat, otherAdministrators } from '@/lib/person/commands/people'
import { endingSeat } from '@/lib/person/rules'
import { routes, withoutLanguage } from '@/lib/routes'
import { openWorkOf } from '../queries/open-work'
import { invite } from './invite'
import type { Sitting } from './standing'

type Left = { id: string; organisationId: string }
type By = { personId: string }

async function end(tx: Tx, sitting: Sitting, now: Date) {
  const others = await otherAdministrators(tx, { membershipId: sitting.id })
  const endedAt = sitting.endedAt && sitting.endedAt <= now ? sitting.endedAt : null
  const can = endingSeat({ role: sitting.role, endedAt }, others)
  if (!can.ok) return can
  const { count } = await tx.membership.updateMany({
    where: { id: sitting.id, ...notOver(now) },
    data: { endedAt: sitting.startedAt > now ? sitting.startedAt : now },
  })
  if (count === 0) return refused('already-ended')
  // What was lent of it ends with it.
  await tx.membership.updateMany({
    where: { delegatedById: sitting.person.id, seatId: sitting.seatId, endedAt: { gt: now } },
    data: { endedAt: now },
  })
  const signInsEnded = await endSessionsActingFor(tx, sitting.person.id, sitting.organisationId, now)
  return done({ signInsEnded })
}

/** Ends a person's time in a seat, without anybody in particular to go on; the seat and its work stay. */
export async function leaveSeat(tx: Tx, sitting: Sitting, now: Date) {
  const ended = await end(tx, sitting, now)
  if (!ended.ok) return ended
  const before = { organisation: sitting.organisation.name, role: sitting.role }
  return done({
    value: { id: sitting.person.id, organisationId: sitting.organisationId },
    history: [aboutPerson(sitting.person, { before, after: ended.value })],
  })
}

/** One step: the successor sits, what was open is theirs, and the leaver is out. */
export async function handOver(
  tx: Tx,
  sitting: Sitting,
  to: { successor: string | null; email: string | null },
  by: By,
  now: Date,
) {
  const { organisation, organisationId, person, planId, role, seatId } = sitting
  const successor = to.successor === null ? null : await colleagueIn(tx, organisationId, to.successor, now)
  if (to.successor !== null && !successor) return refused('not-a-colleague', 'successor')
  if (successor?.id === person.id) return refused('oneself', 'successor')
  const asked = {
    email: to.email ?? '',
    organisation: { id: organisationId, ...organisation },
    role,
    plan: planId,
  }
  const invited = successor ? null : await invite(tx, asked, by.personId, now)
  if (invited && !invited.ok) return invited
  if (successor) await giveSeat(tx, { personId: successor.id, organisationId, role, planId }, now)

  const work = await openWorkOf(tx, { personId: person.id, organisationId })
  const ended = await end(tx, sitting, now)
  if (!ended.ok) return ended
  await tx.handover.create({
    data: {
      seatId,
      fromPersonId: person.id,
      toPersonId: successor?.id ?? null,
      invitationId: invited?.value.value.id ?? null,
      handedById: by.personId,
      handedAt: now,
      items: {
        create: [
          ...work.commitments.map(({ id }) => ({ commitmentId: id })),
          ...work.reports.map(({ id }) => ({ versionId: id })),
        ],
      },
    },
    select: { id: true },
  })
  return done(told(sitting, successor, invited?.value ?? null, work, ended.value.signInsEnded))
}

const colleagueIn = (tx: Tx, organisationId: string, id: string, now: Date) =>
  tx.person.findFirst({
    where: { id, state: 'active', memberships: { some: { ...heldAt(now), seat: { organisationId } } } },
    select: { id: true, name: true },
  })

type Work = Awaited<ReturnType<typeof openWorkOf>>

function told(
  { organisation, organisationId, person, role }: Sitting,
  successor: { id: string; name: string } | null,
  invited: Performed<{ id: string; email: string }> | null,
  work: Work,
  signInsEnded: number,
): Performed<Left> {
  const items = [...work.commitments, ...work.reports].map(({ code, title }) => `${code} ${title}`)
  const handedTo = successor?.name ?? invited?.value.email ?? ''
  const left = aboutPerson(person, {
    before: { organisation: organisation.name, role },
    after: { handedTo, items, signInsEnded },
  })
  const taken = successor
    ? [aboutPerson(successor, { after: { organisation: organisation.name, role, items } })]
    : []
  const notices: Notice[] = successor
    ? [
        {
          kind: 'seat.handed-over',
          organisationId: null,
          role: null,
          personId: successor.id,
          payload: {
            path: withoutLanguage(routes.handedOver(defaultLocale)),
            label: person.name,
            values: { count: items.length },
          },
        },
      ]
    : []
  return {
    value: { id: person.id, organisationId },
    history: [left, ...taken, ...(invited?.history ?? [])],
    notices: [...notices, ...(invited?.notices ?? [])],
  }
}
