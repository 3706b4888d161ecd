import type { FollowedType } from './rules'

export const followedLabels: Record<FollowedType, string> = {
  plan: 'following.type.plan',
  commitment: 'following.type.commitment',
  organisation: 'following.type.organisation',
  country: 'following.type.country',
  framework_item: 'following.type.framework_item',
}

export const followRefusals = { 'too-many': 'following.refusal.tooMany' }
