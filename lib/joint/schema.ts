// What may be sent about a joint commitment: how its parts make one status, and whether a country shows its own.
import { z } from 'zod'
import { choice, id, optionalText, optionalWhole, text, version } from '@/lib/action/fields'
import { jointRules, mostWeight } from './rules'

/** By the code of the country; left empty, a part counts once. */
export const weights = z
  .record(z.string().regex(/^[A-Z]{2}$/), optionalWhole(1, mostWeight, 'joint.errors.weight'))
  .default({})
  .transform(
    (given): Record<string, number> =>
      Object.fromEntries(Object.entries(given).map(([code, weight]) => [code, weight ?? 1])),
  )

export const changeJointRuleInput = z.object({
  id,
  version,
  jointRule: choice(jointRules),
  weights,
  reason: text(1000, 'joint.errors.reason'),
})

export const withholdPartInput = z.object({ id, reason: optionalText(500) })
export const showPartAgainInput = z.object({ id })
