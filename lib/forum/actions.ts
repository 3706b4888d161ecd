'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { done, refused } from '@/lib/outcome'
import { keepingPolicy } from '@/lib/policy/keeping'
import { movedSince, roundsBefore } from '@/lib/round/commands/move'
import { routes } from '@/lib/routes'
import * as keep from './commands'
import { meetingRaces, meetingRefusals } from './labels'
import { forumStanding } from './queries/keeping'
import { addMeetingInput, reviseMeetingInput } from './schema'

export const addMeeting = defineAction({
  event: 'forum.meeting-added',
  input: addMeetingInput,
  load: (tx, { forumId }) => forumStanding(tx, forumId),
  allow: (actor, forum) => keepingPolicy.keepForum(actor, forum),
  perform: async ({ subject, input: { forumId: _, ...words }, tx }) => {
    const outcome = await keep.addMeeting(tx, subject, words)
    if (!outcome.ok) return outcome
    const planCodes = subject.plans.map(({ code }) => code)
    return done({ ...outcome.value, value: { code: subject.code, planCodes } })
  },
  refusals: meetingRefusals,
  constraints: meetingRaces,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ code }, locale) => routes.adminForum(locale, code),
})

export const reviseMeeting = defineAction({
  event: 'forum.meeting-revised',
  input: reviseMeetingInput,
  load: (tx, { forumId }) => forumStanding(tx, forumId),
  allow: (actor, forum) => keepingPolicy.keepForum(actor, forum),
  perform: async ({ subject, input: { forumId, meetingId, ...words }, tx }) => {
    const before = await keep.meetingStanding(tx, meetingId, forumId)
    if (!before) return refused('not-found')
    const earlier = await roundsBefore(tx, meetingId)
    const outcome = await keep.reviseMeeting(tx, before, words)
    if (!outcome.ok) return outcome
    const moved = await movedSince(tx, meetingId, earlier)
    return done({
      value: { code: subject.code, planCodes: subject.plans.map(({ code }) => code) },
      history: [...outcome.value.history, ...moved.history],
      notices: moved.notices ?? [],
    })
  },
  refusals: meetingRefusals,
  constraints: meetingRaces,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ code }, locale) => routes.adminForum(locale, code),
})
