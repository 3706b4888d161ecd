import { z } from 'zod'
import { choice, id, optionalId, text, version } from '@/lib/action/fields'
import { verdicts } from './settling'

export const proposeSettlementInput = z
  .object({
    lowId: id,
    highId: id,
    verdict: choice(verdicts),
    /** Which of the two takes over, where one is handed over. */
    keptId: optionalId,
    reason: text(1000, 'overlap.settle.reasonRequired'),
  })
  .superRefine(({ verdict, keptId }, context) => {
    if (verdict === 'hand_over' && keptId === null)
      context.addIssue({
        code: 'custom',
        path: ['keptId'],
        message: 'overlap.settle.keptRequired',
        input: keptId,
      })
  })
  .transform((input) => (input.verdict === 'hand_over' ? input : { ...input, keptId: null }))

export const answerSettlementInput = z.object({ id, version })
