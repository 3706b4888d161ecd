'use server'

import { defineAction } from '@/lib/action/define-action'
import { noticePolicy } from '@/lib/policy/notice'
import { routes } from '@/lib/routes'
import { follow, ownFollow, thingToFollow, unfollow } from './commands/own'
import { followRefusals } from './labels'
import { followInput, unfollowInput } from './schema'

export const followThing = defineAction({
  event: 'following.begun',
  input: followInput,
  load: thingToFollow,
  allow: noticePolicy.follow,
  perform: ({ actor, subject: { thing }, now, tx }) => follow(tx, thing, actor, now),
  refusals: followRefusals,
  lands: (_begun, locale) => routes.following(locale, 'begun'),
})

export const unfollowThing = defineAction({
  event: 'following.ended',
  input: unfollowInput,
  load: ownFollow,
  allow: noticePolicy.follow,
  perform: ({ actor, subject, tx }) => unfollow(tx, subject, actor),
  refusals: {},
  lands: (_ended, locale) => routes.following(locale, 'ended'),
})
