// A seat lent for a period: a membership that names who lent it and always has its end, so that it ends on its own.
import 'server-only'
import { heldAt, notOver } from '@/lib/policy/membership'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused } from '@/lib/outcome'
import { aboutPerson } from '@/lib/person/commands/people'
import { routes, withoutLanguage } from '@/lib/routes'
import { loanOf } from '../rules'
import type { Sitting } from './standing'

type Period = { from: string; until: string }

export async function lendSeat(
  tx: Tx,
  sitting: Sitting,
  { person: borrowerId, from, until }: Period & { person: string },
  now: Date,
) {
  if (sitting.endedAt && sitting.endedAt <= now) return refused('already-ended')
  if (borrowerId === sitting.person.id) return refused('oneself', 'person')
  const period = loanOf(from, until, now)
  if (!period.ok) return period
  const borrower = await tx.person.findFirst({
    where: {
      id: borrowerId,
      state: 'active',
      memberships: { some: { ...heldAt(now), seat: { organisationId: sitting.organisationId } } },
    },
    select: { id: true, name: true },
  })
  if (!borrower) return refused('not-a-colleague', 'person')
  // Two loans of one seat at once wait for each other here.
  await tx.$queryRaw`SELECT id FROM seats WHERE id = ${sitting.seatId}::uuid FOR UPDATE`
  const holds = await tx.membership.count({
    where: { personId: borrower.id, seatId: sitting.seatId, ...notOver(now) },
  })
  if (holds > 0) return refused('seat-held', 'person')
  await tx.membership.create({
    data: {
      personId: borrower.id,
      seatId: sitting.seatId,
      delegatedById: sitting.person.id,
      ...period.value,
    },
    select: { id: true },
  })
  const { name } = sitting.organisation
  return done({
    value: { id: borrower.id },
    history: [
      aboutPerson(sitting.person, {
        after: { organisation: name, role: sitting.role, lentTo: borrower.name, from, until },
      }),
      aboutPerson(borrower, {
        after: { organisation: name, role: sitting.role, lentBy: sitting.person.name, from, until },
      }),
    ],
    notices: [
      {
        kind: 'seat.lent',
        organisationId: null,
        role: null,
        personId: borrower.id,
        payload: {
          path: withoutLanguage(routes.account(defaultLocale)),
          label: sitting.person.name,
          values: { from, until },
        },
      },
    ],
  })
}

/** Ends a loan before its day; one that had not begun never was. */
export async function endLoan(tx: Tx, loan: Sitting, now: Date) {
  const { count } = await tx.membership.updateMany({
    where: { id: loan.id, delegatedById: { not: null }, endedAt: { gt: now } },
    data: { endedAt: loan.startedAt > now ? loan.startedAt : now },
  })
  if (count === 0) return refused('already-ended')
  const before = { organisation: loan.organisation.name, role: loan.role, lentBy: loan.lentBy ?? '' }
  return done({ value: { id: loan.person.id }, history: [aboutPerson(loan.person, { before })] })
}
