// People and organisations that can sign in, and nothing else: for the tests of the door.
import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password-hash'
import { appDb } from '@/lib/db/clients'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import type { Role } from '@/lib/policy/actor'

export const password = 'Seven kites over the delta'
let stored: string | null = null

async function hashed(): Promise<string> {
  if (stored) return stored
  const made = await hashPassword(password)
  if (!made.ok) throw new Error(made.reason)
  stored = made.value
  return stored
}

export async function anOrganisation(name = 'Ministry of the Tests'): Promise<{ id: string; name: string }> {
  return await appDb().organisation.create({
    data: {
      code: `T-${randomUUID().slice(0, 8)}`,
      name,
      type: 'government',
      iatiOrgType: '10',
      role: 'Stands in the tests',
      source: 'tests/support/people.ts',
      confidence: 'high',
      isDemonstration: true,
    },
    select: { id: true, name: true },
  })
}

export type SomebodyAsked = {
  name?: string
  seats?: { organisation: { id: string }; role: Role }[]
  passwordHash?: string | null
  now?: Date
}

/** Somebody with the password above, and the seats that are named. */
export async function somebody({
  name = 'Rosa Anand',
  seats = [],
  passwordHash,
  now = new Date(0),
}: SomebodyAsked = {}) {
  const email = `person-${randomUUID().slice(0, 8)}@ministry.example`
  const hash = passwordHash === undefined ? await hashed() : passwordHash
  return await appDb().$transaction(async (tx) => {
    const person = await addPerson(tx, { email, name, language: 'en', passwordHash: hash }, now)
    for (const { organisation, role } of seats) {
      const given = await giveSeat(
        tx,
        { personId: person.id, organisationId: organisation.id, role, planId: null },
        now,
      )
      if (!given.ok) throw new Error(given.reason)
    }
    return { ...person, email, state: 'active' as const }
  })
}

/** What was remembered of a person, oldest first. */
export const eventsOf = (id: string) =>
  appDb().historyEvent.findMany({
    where: { subjectType: 'person', subjectId: id },
    orderBy: { sequence: 'asc' },
    select: {
      event: true,
      visibility: true,
      actorId: true,
      organisationName: true,
      before: true,
      after: true,
    },
  })
