import { z } from 'zod'
import { id } from '@/lib/action/fields'
import { mailRhythms, noticeGroups } from './rules'

export const noticeInput = z.object({ notice: id })
export const allNoticesInput = z.object({})

const rhythm = z.enum(mailRhythms, { error: 'errors.choose' })
export const preferencesInput = z.object(
  Object.fromEntries(noticeGroups.map((group) => [group, rhythm])) as Record<
    (typeof noticeGroups)[number],
    typeof rhythm
  >,
)

export const ownAddressInput = z.object({})
export const deliveryInput = z.object({ delivery: id })
