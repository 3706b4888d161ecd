'use server'

import { defineAction } from '@/lib/action/define-action'
import { isLocale } from '@/lib/i18n/locales'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import {
  endSeat as endSitting,
  endSignInsOf,
  reactivatePerson as reactivate,
  registerPerson,
  renewPasswordLink,
  seatPerson,
  suspendPerson as suspend,
} from './commands/keep'
import {
  changeLanguage as setLanguage,
  changePassword as replacePassword,
  endOtherSignIns as endOthers,
  endOwnSignIn as endOne,
} from './commands/own'
import {
  membershipToKeep,
  organisationForSeat,
  ownPerson,
  ownPersonHere,
  ownSignIn,
  personForSeat,
  personToKeep,
} from './commands/standing'
import { passwordRefusals, personRefusals, seatRaces, seatRefusals } from './labels'
import {
  addPersonInput,
  changeLanguageInput,
  changePasswordInput,
  endOtherSignInsInput,
  endSeatInput,
  endSignInInput,
  giveSeatInput,
  personInput,
} from './schema'

export const addPerson = defineAction({
  event: 'person.added',
  input: addPersonInput,
  load: organisationForSeat,
  allow: keepingPolicy.keepPeople,
  perform: ({ subject: organisation, input, now, tx }) => registerPerson(tx, { ...input, organisation }, now),
  refusals: seatRefusals,
  constraints: seatRaces,
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const makePasswordLink = defineAction({
  event: 'person.password-link-made',
  input: personInput,
  load: personToKeep,
  allow: keepingPolicy.keepPeople,
  perform: ({ subject, tx }) => renewPasswordLink(tx, subject),
  refusals: { suspended: personRefusals.suspended },
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const suspendPerson = defineAction({
  event: 'person.suspended',
  input: personInput,
  load: personToKeep,
  allow: keepingPolicy.keepPeople,
  perform: ({ actor, subject, now, tx }) => suspend(tx, subject, actor.personId, now),
  refusals: personRefusals,
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const reactivatePerson = defineAction({
  event: 'person.reactivated',
  input: personInput,
  load: personToKeep,
  allow: keepingPolicy.keepPeople,
  perform: ({ subject, tx }) => reactivate(tx, subject),
  refusals: personRefusals,
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const endSignIns = defineAction({
  event: 'person.sign-ins-ended',
  input: personInput,
  load: personToKeep,
  allow: keepingPolicy.endSignIns,
  perform: ({ subject, now, tx }) => endSignInsOf(tx, subject, now),
  refusals: {},
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const giveSeat = defineAction({
  event: 'person.seat-given',
  input: giveSeatInput,
  load: personForSeat,
  allow: keepingPolicy.keepPeople,
  perform: ({ subject, input: { role, plan }, now, tx }) => seatPerson(tx, { ...subject, role, plan }, now),
  refusals: seatRefusals,
  constraints: seatRaces,
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const endSeat = defineAction({
  event: 'person.seat-ended',
  input: endSeatInput,
  load: membershipToKeep,
  allow: keepingPolicy.keepPeople,
  perform: ({ subject, now, tx }) => endSitting(tx, subject, now),
  refusals: personRefusals,
  lands: ({ id }, locale) => routes.adminPerson(locale, id),
})

export const changePassword = defineAction({
  event: 'person.password-changed',
  input: changePasswordInput,
  load: ownPersonHere,
  allow: keepingPolicy.keepOwnAccount,
  perform: ({ subject, input, now, tx }) => replacePassword(tx, subject, input, now),
  refusals: passwordRefusals,
  secrets: ['currentPassword', 'password'],
})

export const changeLanguage = defineAction({
  event: 'person.language-changed',
  input: changeLanguageInput,
  load: ownPerson,
  allow: keepingPolicy.keepOwnAccount,
  perform: ({ subject, input, tx }) => setLanguage(tx, subject, input.language),
  refusals: {},
  lands: ({ language }, locale) => routes.account(isLocale(language) ? language : locale),
})

export const endOwnSignIn = defineAction({
  event: 'person.sign-ins-ended',
  input: endSignInInput,
  load: ownSignIn,
  allow: (actor, { person }) => keepingPolicy.endSignIns(actor, person),
  perform: ({ subject, now, tx }) => endOne(tx, subject, now),
  refusals: {},
  lands: (_ended, locale) => routes.account(locale),
})

export const endOtherSignIns = defineAction({
  event: 'person.sign-ins-ended',
  input: endOtherSignInsInput,
  load: ownPersonHere,
  allow: keepingPolicy.keepOwnAccount,
  perform: ({ subject, now, tx }) => endOthers(tx, subject, now),
  refusals: {},
  lands: (_ended, locale) => routes.account(locale),
})
