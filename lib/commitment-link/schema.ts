import { z } from 'zod'
import { choice, id, text } from '@/lib/action/fields'
import { linkSayings } from './rules'

export const linkCommitmentsInput = z.object({
  id,
  saying: choice(linkSayings),
  other: text(300, 'commitmentLink.otherRequired'),
})
export const unlinkCommitmentsInput = z.object({ id, linkId: id })
