import { z } from 'zod'
import { choice, id, language, optionalPartialDate, optionalText, text } from '@/lib/action/fields'
import { confidences } from '@/lib/commitment/rules'
import { organisationKinds, successionKinds } from './rules'

/** Former names come one a line. */
const lines = optionalText(2000).transform((typed) =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)

export const addOrganisationInput = z.object({
  code: text(60).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'keeping.errors.code' }),
  name: text(300),
  language,
  acronym: optionalText(40),
  formerNames: lines,
  countryCode: optionalText(2),
  type: choice(organisationKinds),
  role: text(500),
  source: text(500),
  confidence: choice(confidences),
})

/** The successor is named by its code, as the list shows it: a new organisation is added first. */
export const succeedOrganisationInput = z.object({
  predecessorId: id,
  successor: text(60, 'keeping.errors.successorRequired'),
  kind: choice(successionKinds),
  on: optionalPartialDate,
  reason: text(1000, 'keeping.errors.reasonRequired'),
  source: text(500),
})
