'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { done, refused } from '@/lib/outcome'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { organisationByCode, organisationById, recordOrganisation, recordSuccession } from './commands'
import { addRaces, addRefusals, successionRaces, successionRefusals } from './labels'
import { iatiTypeOf } from './rules'
import { addOrganisationInput, succeedOrganisationInput } from './schema'

export const addOrganisation = defineAction({
  event: 'organisation.recorded',
  input: addOrganisationInput,
  load: async () => ({}),
  allow: (actor) => keepingPolicy.keepOrganisations(actor),
  perform: async ({ actor, input, now, tx }) => {
    const own = { iatiOrgType: iatiTypeOf[input.type], note: null, isDemonstration: actor.isDemonstration }
    const outcome = await recordOrganisation(tx, { ...input, ...own }, now)
    return outcome.ok ? done({ ...outcome.value, value: { code: input.code } }) : outcome
  },
  refusals: addRefusals,
  constraints: addRaces,
  refreshes: () => [tags.organisations],
  lands: ({ code }, locale) => routes.adminOrganisation(locale, code),
})

export const succeedOrganisation = defineAction({
  event: 'organisation.succeeded',
  input: succeedOrganisationInput,
  load: (tx, { predecessorId }) => organisationById(tx, predecessorId),
  allow: (actor) => keepingPolicy.keepOrganisations(actor),
  perform: async ({ subject, input: { successor, ...succession }, tx }) => {
    const next = await organisationByCode(tx, successor)
    if (!next) return refused('successor-not-found', 'successor')
    const outcome = await recordSuccession(tx, { ...succession, successorId: next.id })
    if (outcome.ok) return done({ ...outcome.value, value: { code: subject.code } })
    return outcome.reason === 'not-found' ? outcome : { ...outcome, field: 'successor' }
  },
  refusals: successionRefusals,
  constraints: successionRaces,
  refreshes: () => [tags.organisations, tags.region],
  lands: ({ code }, locale) => routes.adminOrganisation(locale, code),
})
