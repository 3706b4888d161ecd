import { z } from 'zod'
import { choice, id, optionalId, optionalText, partialDate, text, version } from '@/lib/action/fields'
import { blockerKinds } from './rules'

/** Who reads what exactly lies in the way: the plan's parties, or everybody. */
const audiences = ['parties', 'everyone'] as const

export const markBlockedInput = z
  .object({
    id,
    kind: choice(blockerKinds),
    since: partialDate,
    support: text(1000, 'blocker.supportRequired'),
    text: text(2000, 'blocker.textRequired'),
    ownerId: optionalId,
    ownerWords: optionalText(200),
    audience: choice(audiences),
  })
  .superRefine(({ ownerId, ownerWords }, context) => {
    if ((ownerId === null) === (ownerWords === null))
      context.addIssue({
        code: 'custom',
        path: ['ownerWords'],
        message: 'blocker.oneOwner',
        input: ownerWords,
      })
  })

export const resolveBlockerInput = z.object({
  id,
  version,
  resolution: text(1000, 'blocker.resolutionRequired'),
})
