import { z } from 'zod'
import { id, language, optionalText, text, version } from '@/lib/action/fields'
import { pageAbout } from './rules'

export const reportErrorInput = z.object({
  about: text(500, 'error.pageRequired').transform((typed, context) => {
    const about = pageAbout(typed)
    if (about) return about
    context.addIssue({ code: 'custom', message: 'error.pageRequired' })
    return z.NEVER
  }),
  said: text(3000, 'error.saidRequired'),
  place: optionalText(300),
  email: z.preprocess(
    (typed) => (typed === '' ? null : typed),
    z
      .email({ error: 'error.emailInvalid' })
      .max(254, { error: 'error.emailInvalid' })
      .nullable()
      .default(null),
  ),
})
export const answerErrorInput = z.object({
  id,
  version,
  answer: text(3000, 'error.answerRequired'),
  language,
})
export const closeErrorInput = z.object({ id, version })
