// Links between commitments: recorded by either side, shown on both, never a ring, with a warning where what is needed
// is late.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { linkCommitments, unlinkCommitments } from '@/lib/commitment-link/actions'
import { linksOf } from '@/lib/commitment-link/queries'
import { appDb } from '@/lib/db/clients'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aProposal } from '../../support/proposals'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.focalPoint)
})

const day = '2026-11-23'
const depends = (id: string, other: string) => ({ id, saying: 'depends_on', other })

describe('linking two commitments', () => {
  it('asks somebody signed out to sign in, is not there for strangers, and not allowed to others', async () => {
    const [one, other] = [await aCommitment(world), await aCommitment(world)]
    const hidden = await aCommitment(world, { visibility: 'organisation' })

    actAs(null)
    expect(landed(await leavingNothing(() => post(linkCommitments, depends(one.id, other.code))))).toContain(
      '/account/sign-in',
    )
    actAs(world.people.neighbour)
    expect(await leavingNothing(() => post(linkCommitments, depends(hidden.id, other.code)))).toEqual({
      notFound: true,
    })
    expect(
      refusalIn(await leavingNothing(() => post(linkCommitments, depends(one.id, other.code)))),
    ).toContain('may not')
  })

  it('is refused to itself, to what is not there or not theirs to know of, and twice', async () => {
    const [one, other] = [await aCommitment(world), await aCommitment(world)]
    const hidden = await aCommitment(world, { visibility: 'organisation', recordedBy: 'neighbour' })
    await post(linkCommitments, depends(one.id, other.code))

    for (const [named, sentence] of [
      [one.code, 'the commitment itself'],
      ['NO-SUCH-CODE', 'No published commitment'],
      [hidden.code, 'No published commitment'],
      [other.code.toLowerCase(), 'linked like this already'],
      ['', 'Name the other commitment'],
    ] as const)
      expect(
        errorsIn(await leavingNothing(() => post(linkCommitments, depends(one.id, named)))).other,
      ).toContain(sentence)
  })

  it('is refused on what has ended', async () => {
    const [ended, other] = [await aCommitment(world, { state: 'withdrawn' }), await aCommitment(world)]

    expect(
      refusalIn(await leavingNothing(() => post(linkCommitments, depends(ended.id, other.code)))),
    ).toContain('Only published commitments')
  })

  it('is shown on both pages and remembered in both histories', async () => {
    const [one, other] = [await aCommitment(world), await aCommitment(world, { recordedBy: 'neighbour' })]

    expect(landed(await post(linkCommitments, depends(one.id, `${world.planCode}/${other.code}`)))).toBe(
      `/en/desk/commitments/${one.id}/links`,
    )

    expect(await linksOf(visitor, one.id, day)).toMatchObject([
      { saying: 'depends_on', other: { code: other.code } },
    ])
    expect(await linksOf(visitor, other.id, day)).toMatchObject([
      { saying: 'is_needed_by', other: { code: one.code } },
    ])
    const told = await rowsOf(
      `SELECT visibility, after->>'link' AS link FROM history_events WHERE event = 'commitment-link.added' ORDER BY sequence DESC LIMIT 2`,
    )
    expect(told).toEqual([
      { visibility: 'public', link: 'is_needed_by' },
      { visibility: 'public', link: 'depends_on' },
    ])
    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })

  it('closes no ring, said from whichever side, and the database holds it', async () => {
    const [one, two, three] = [await aCommitment(world), await aCommitment(world), await aCommitment(world)]
    await post(linkCommitments, depends(one.id, two.code))
    await post(linkCommitments, depends(two.id, three.code))

    expect(
      errorsIn(await leavingNothing(() => post(linkCommitments, depends(three.id, one.code)))).other,
    ).toContain('close a ring')
    expect(
      errorsIn(
        await leavingNothing(() =>
          post(linkCommitments, { id: one.id, saying: 'is_needed_by', other: three.code }),
        ),
      ).other,
    ).toContain('close a ring')
    await expect(
      rowsOf(
        `INSERT INTO commitment_links (from_id, to_id, kind, organisation_id, linked_by_id) VALUES ($1, $2, 'depends_on', $3, $4)`,
        [three.id, one.id, world.organisations.ministry, world.people.focalPoint.personId],
        process.env.DATABASE_APP_URL,
      ),
    ).rejects.toThrow('ring')
  })

  it('warns the one that waits where the other is overdue or has slipped', async () => {
    const waiting = await aCommitment(world)
    const overdue = await aCommitment(world, { dueOn: '2026-03' })
    const slipped = await aCommitment(world, { dueOn: '2026-12' })
    await anUpdate(world, overdue)
    await aProposal(world, slipped, {
      to: { kind: 'date', date: { on: '2027-06-01', precision: 'month' } },
      state: 'accepted',
    })
    for (const { code } of [overdue, slipped]) await post(linkCommitments, depends(waiting.id, code))

    const links = await linksOf(visitor, waiting.id, day)

    expect(links.map(({ other, warning }) => [other.code, warning])).toEqual([
      [overdue.code, 'overdue'],
      [slipped.code, 'slipped'],
    ])
    expect((await linksOf(visitor, overdue.id, day)).map(({ warning }) => warning)).toEqual([null])
  })
})

describe('taking a link back', () => {
  it('is for either side, and is remembered', async () => {
    const [one, other] = [await aCommitment(world), await aCommitment(world, { recordedBy: 'neighbour' })]
    await post(linkCommitments, depends(one.id, other.code))
    const link = await appDb().commitmentLink.findFirstOrThrow({ where: { fromId: one.id } })
    const form = { id: other.id, linkId: link.id }

    actAs(null)
    expect(landed(await leavingNothing(() => post(unlinkCommitments, form)))).toContain('/account/sign-in')
    actAs(world.people.outsider)
    expect(refusalIn(await leavingNothing(() => post(unlinkCommitments, form)))).toContain('may not')
    actAs(world.people.neighbour)
    expect(landed(await post(unlinkCommitments, form))).toBe(`/en/desk/commitments/${other.id}/links`)
    expect(await leavingNothing(() => post(unlinkCommitments, form))).toEqual({ notFound: true })
    expect(await linksOf(visitor, one.id, day)).toEqual([])
  })
})
