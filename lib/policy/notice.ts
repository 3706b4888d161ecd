import { holds, type Actor } from './actor'

type OwnedBy = { person: { id: string } }

export const noticePolicy = {
  /** A notice speaks to one person: nobody else reads it, marks it or chooses how it comes. */
  keepOwn: (actor: Actor, { person }: OwnedBy) => person.id === actor.personId,

  /** Anyone signed in may follow what anyone may read; the list of it is their own. */
  follow: (actor: Actor, { person }: OwnedBy) => person.id === actor.personId,

  /** What was mailed and what could not be is an administrator's to look after. */
  keepMail: (actor: Actor) => holds(actor, 'administrator'),
}
