// The first administrator of an installation is made by whoever runs it, at the command line: there is no default
// account, and nobody is signed in yet who could make one.
import 'server-only'
import { passwordLink } from '@/lib/auth/password-link'
import type { Tx } from '@/lib/db/clients'
import { remember } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import { registerPerson } from './keep'
import { otherAdministrators } from './people'

const nobody = '00000000-0000-0000-0000-000000000000'

export type FirstAdministrator = { email: string; name: string; language: string; organisationCode: string }

/**
 * Makes an account with an administrator's seat, and answers the link behind which the password is set. Refused
 * where an administrator can sign in already, unless a further one is asked for by name.
 */
export async function makeAdministrator(
  tx: Tx,
  { organisationCode, ...person }: FirstAdministrator,
  { isFurther, now }: { isFurther: boolean; now: Date },
): Promise<Outcome<{ link: string }, 'administrator-exists' | 'unknown-organisation' | 'email-taken'>> {
  if (!isFurther && (await otherAdministrators(tx, { personId: nobody })) > 0)
    return refused('administrator-exists')
  const organisation = await tx.organisation.findUnique({
    where: { code: organisationCode },
    select: { id: true, name: true },
  })
  if (!organisation) return refused('unknown-organisation')
  const taken = await tx.person.findUnique({ where: { email: person.email }, select: { id: true } })
  if (taken) return refused('email-taken')
  const added = await registerPerson(tx, { ...person, organisation, role: 'administrator', plan: null }, now)
  if (!added.ok) throw new Error(`A new person cannot be refused a seat: ${added.reason}`)
  const author = { actorId: null, actorName: 'command line', organisationId: null, organisationName: null }
  await remember(tx, 'person.added', author, added.value.history, now)
  const account = await tx.person.findUniqueOrThrow({
    where: { id: added.value.value.id },
    select: { id: true, version: true, passwordHash: true },
  })
  return done({ link: passwordLink(account, now) })
}
