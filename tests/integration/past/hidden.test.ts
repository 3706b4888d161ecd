// What is hidden today is hidden on every past day on which it stood, and the gap is told on those days only.
import { expect, it } from 'vitest'
import { actAs, landed, post, refreshed } from '../../support/corridor'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { appDb } from '@/lib/db/clients'
import { confirmHiding, proposeHiding, restoreHidden } from '@/lib/hiding/actions'
import { gapsOfPlan, hiddenCommitment } from '@/lib/hiding/queries/gaps'
import { standings } from '@/lib/commitment/queries/standings'
import { aCommitment } from '../../support/builders'
import { aWorld } from '../../support/world'
import { noonOf } from './days'

it('a commitment hidden today leaves a gap on the days on which it stood, until it is restored', async () => {
  const world = await aWorld()
  const { id } = await aCommitment(world, { code: 'Z-HIDDEN', at: noonOf('2031-03-03') })
  await aCommitment(world, { code: 'Z-SEEN', at: noonOf('2031-03-03') })
  const seenOn = async (asOf: string) => {
    const then = { kind: 'visitor', asOf } as const
    const [rows, page, gap, gaps] = await Promise.all([
      standings(then, { planId: world.planId }, asOf),
      commitmentInFull(then, world.planCode, 'Z-HIDDEN', asOf),
      hiddenCommitment(then, world.planCode, 'Z-HIDDEN'),
      gapsOfPlan(then, world.planId),
    ])
    return {
      codes: rows.map(({ code }) => code),
      isThere: page !== null,
      isGap: gap !== null,
      gaps: gaps.length,
    }
  }
  const before = await seenOn('2031-03-05')

  actAs(world.people.moderator)
  const words = { kind: 'commitment', id, reason: 'It names a private person.', language: 'en' }
  const hiding =
    landed(await post(proposeHiding, words))
      .split('/')
      .at(-1) ?? ''
  const edition = async () => ({
    id: hiding,
    version: (await appDb().hiding.findUniqueOrThrow({ where: { id: hiding } })).version,
  })
  actAs(world.people.administrator)
  refreshed()
  await post(confirmHiding, await edition())
  const told = refreshed()
  const hidden = await seenOn('2031-03-05')
  const earlier = await seenOn('2031-03-02')
  await post(restoreHidden, { ...(await edition()), reason: 'The name is taken out.' })

  expect(before).toEqual({ codes: ['Z-HIDDEN', 'Z-SEEN'], isThere: true, isGap: false, gaps: 0 })
  expect(hidden).toEqual({ codes: ['Z-SEEN'], isThere: false, isGap: true, gaps: 1 })
  expect(earlier).toEqual({ codes: [], isThere: false, isGap: false, gaps: 0 })
  expect(told).toContain('past')
  expect(await seenOn('2031-03-05')).toEqual(before)
})
