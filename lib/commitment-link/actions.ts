'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { linkPolicy } from '@/lib/policy/commitment-link'
import { routes } from '@/lib/routes'
import { linkCommitments as link, linkOf, othersNamed, sideOf, unlinkCommitments as unlink } from './commands'
import { linkConstraints, linkRefusals, unlinkRefusals } from './labels'
import { linkCommitmentsInput, unlinkCommitmentsInput } from './schema'

export const linkCommitments = defineAction({
  event: 'commitment-link.added',
  input: linkCommitmentsInput,
  load: (tx, { id }, actor) => sideOf(tx, id, actor),
  allow: linkPolicy.link,
  perform: async ({ actor, subject, input: { saying, other }, now, tx }) => {
    const others = await othersNamed(tx, other, actor)
    return await link(tx, subject, { saying, others }, authorOf(actor), now)
  },
  refusals: linkRefusals,
  constraints: linkConstraints,
  refreshes: ({ planCodes }) => planCodes.map((code) => tags.plan(code)),
  lands: ({ commitmentId }, locale) => routes.deskLinks(locale, commitmentId),
})

export const unlinkCommitments = defineAction({
  event: 'commitment-link.removed',
  input: unlinkCommitmentsInput,
  load: (tx, { linkId }, actor) => linkOf(tx, linkId, actor),
  allow: (actor, { from, to }) => linkPolicy.unlink(actor, [from, to]),
  perform: ({ subject, input: { id }, tx }) => unlink(tx, subject, id),
  refusals: unlinkRefusals,
  refreshes: ({ planCodes }) => planCodes.map((code) => tags.plan(code)),
  lands: ({ commitmentId }, locale) => routes.deskLinks(locale, commitmentId),
})
