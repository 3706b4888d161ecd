import { z } from 'zod'
import {
  choice,
  id,
  language,
  optionalId,
  optionalPartialDate,
  optionalText,
  text,
  version,
} from '@/lib/action/fields'
import { lastDay } from '@/lib/dates'
import { confidences, provenances, visibilities } from '@/lib/commitment/rules'
import { partyRoles } from '@/lib/policy/parties'
import { reportingLengths } from './rules'

const planFields = {
  name: text(300),
  language,
  startsOn: optionalPartialDate,
  endsOn: optionalPartialDate,
  previousEditionId: optionalId,
  reportingMonths: z.coerce
    .number({ error: 'errors.choose' })
    .refine((months) => reportingLengths.some((each) => each === months), { error: 'errors.choose' }),
  source: text(500),
  confidence: choice(confidences),
  note: optionalText(2000),
  visibility: choice(visibilities),
}

const endsAfterStart = (plan: {
  startsOn: { on: string } | null
  endsOn: Parameters<typeof lastDay>[0] | null
}) => !plan.startsOn || !plan.endsOn || lastDay(plan.endsOn) >= plan.startsOn.on
const endsBeforeStart = { error: 'keeping.errors.endBeforeStart', path: ['endsOn'] }

export const makePlanInput = z
  .object({
    code: text(40).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'keeping.errors.code' }),
    ...planFields,
  })
  .refine(endsAfterStart, endsBeforeStart)

export const revisePlanInput = z
  .object({ planId: id, version, ...planFields })
  .refine(endsAfterStart, endsBeforeStart)

export const publishPlanInput = z.object({ planId: id, version })

/** One party a row; rows without a name are no rows. Organisations are named by their code, as the list shows it. */
export const savePlanPartiesInput = z.object({
  planId: id,
  version,
  parties: z
    .array(
      z.object({
        statedName: optionalText(300),
        role: choice(partyRoles),
        organisation: optionalText(60),
        country: optionalText(2),
        region: optionalText(60),
      }),
    )
    .max(100)
    .default([]),
})

export const linkForumInput = z.object({
  planId: id,
  forumId: id,
  provenance: choice(provenances),
  confidence: choice(confidences),
  source: text(500),
})

/** Where a pillar stands: under which one (none: at the top), and after which of those beside it (none: first). */
const place = { parentId: optionalId, afterId: optionalId }
const pillarWords = { code: text(40), title: text(300), language }

export const addPillarInput = z.object({ planId: id, version, ...pillarWords, ...place })
export const revisePillarInput = z.object({ planId: id, version, pillarId: id, ...pillarWords, ...place })
export const removePillarInput = z.object({ planId: id, version, pillarId: id })
