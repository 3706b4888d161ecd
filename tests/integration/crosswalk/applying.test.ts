// An edition is put in force: what the curator was shown beforehand is what every page says afterwards, and the past
// keeps what was in force then.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { alignmentsOf } from '@/lib/commitment/queries/alignments'
import { applyCrosswalkEdition, changeCrosswalkLink } from '@/lib/crosswalk/actions'
import { crosswalkInFull, crosswalksOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import { publicEdition } from '@/lib/crosswalk/queries/public-pages'
import { crosswalkKept, effectOfDraft, type EffectOfDraft } from '@/lib/crosswalk/queries/editions'
import { addDays, dayOf } from '@/lib/dates'
import { changing } from '@/lib/db/clock'
import { checkCrosswalkLink } from '@/lib/framework/actions'
import { frameworksOnRecord } from '@/lib/framework/queries/frameworks'
import { frameworkItemInFull } from '@/lib/framework/queries/item'
import { frameworkWithItems } from '@/lib/framework/queries/tree'
import { visitor, type Visitor } from '@/lib/policy/actor'
import { loadReferenceData } from '@/lib/reference/load'
import { applyEdition, editionStanding } from '@/lib/crosswalk/commands/edition'
import { aCommitment } from '../../support/builders'
import {
  addLink,
  apply,
  beginDraft,
  discardDraft,
  draftSeen,
  linkWords,
  takeOut,
} from '../../support/crosswalks'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, by, type World } from '../../support/world'

const code = 'WSIS-SDG'
const today = dayOf(new Date())
let world: World
const curator = () => world.people.moderator

beforeAll(async () => {
  world = await aWorld()
  // Its plan stands for a real one here.
  await rowsOf("UPDATE work_plans SET is_demonstration = false WHERE code = 'Z-PLAN'")
  await aCommitment(world, { code: 'THROUGH', alignsTo: ['WSIS.C2'] })
  await aCommitment(world, { code: 'BOTH', alignsTo: ['WSIS.C2', 'SDG.9.c'] })
  await aCommitment(world, { code: 'HIDDEN', alignsTo: ['WSIS.C2'], visibility: 'organisation' })
})
beforeEach(() => actAs(curator()))
afterEach(() => discardDraft(curator(), code))

/** How many commitments reach each item through crosswalks, at every item of every framework. */
async function derivedNow(viewer: Visitor = visitor): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const { code: framework } of await frameworksOnRecord(viewer))
    for (const item of (await frameworkWithItems(viewer, framework))?.items ?? [])
      found.set(item.code, item.serving.derived)
  return found
}
const movedIn = ({ gained, lost }: EffectOfDraft) =>
  Object.fromEntries([
    ...gained.map(({ item, commitments }) => [item.code, commitments.length] as const),
    ...lost.map(({ item, commitments }) => [item.code, -commitments.length] as const),
  ])
const movedBetween = (before: Map<string, number>, after: Map<string, number>) =>
  Object.fromEntries(
    [...after].flatMap(([item, count]) => {
      const moved = count - (before.get(item) ?? 0)
      return moved === 0 ? [] : [[item, moved]]
    }),
  )

const sum = (moved: EffectOfDraft['gained']) =>
  moved.reduce((all, { commitments }) => all + commitments.length, 0)

describe('applying an edition', () => {
  it('is for curators, and not there for what is no edition', async () => {
    const { id, version } = await beginDraft(curator(), code)
    actAs(null)
    expect(landed(await leavingNothing(() => post(applyCrosswalkEdition, { id, version })))).toContain(
      'sign-in',
    )
    for (const who of [world.people.focalPoint, world.people.coordinator]) {
      actAs(who)
      expect(refusalIn(await leavingNothing(() => post(applyCrosswalkEdition, { id, version })))).toContain(
        'may not make',
      )
      expect(await effectOfDraft(who, code)).toBeNull()
    }
    actAs(curator())
    expect(await leavingNothing(() => post(applyCrosswalkEdition, { id: world.planId, version }))).toEqual({
      notFound: true,
    })
  })

  it('is refused where nothing differs', async () => {
    const { id } = await beginDraft(curator(), code)
    const kept = await crosswalkKept(curator(), code)
    await rowsOf('UPDATE crosswalks SET source = $2 WHERE id = $1', [id, kept?.source])

    expect(refusalIn(await leavingNothing(() => apply(curator(), code)))).toContain('changes nothing')
  })

  it('is refused where the draft changed since it was looked at', async () => {
    const { id, version } = await beginDraft(curator(), code)
    await addLink(curator(), code, 'WSIS.C9', 'SDG.13.2')

    expect(refusalIn(await leavingNothing(() => post(applyCrosswalkEdition, { id, version })))).toContain(
      'Look at it again first',
    )
  })

  it('is refused a second time: another edition was applied meanwhile', async () => {
    await beginDraft(curator(), code)
    await addLink(curator(), code, 'WSIS.C9', 'SDG.13.3')
    const { id, version } = await draftSeen(curator(), code)
    await post(applyCrosswalkEdition, { id, version })

    expect(refusalIn(await leavingNothing(() => post(applyCrosswalkEdition, { id, version })))).toContain(
      'Another edition was applied meanwhile',
    )
  })

  it('happens once where two curators press at the same moment', async () => {
    await beginDraft(curator(), code)
    await takeOut(curator(), code, 'WSIS.C2', 'SDG.1.4')
    const { id, version } = await draftSeen(curator(), code)

    const answers = await Promise.all([1, 2].map(() => post(applyCrosswalkEdition, { id, version })))

    expect(answers.filter((answer) => 'redirect' in answer)).toHaveLength(1)
    expect(answers.map(refusalIn).join()).toMatch(/Another edition was applied|The draft changed/)
    expect(
      await rowsOf(`SELECT 1 FROM crosswalks WHERE code = $1 AND state = 'in_force'`, [code]),
    ).toHaveLength(1)
  })

  it('is refused while the draft links an item that was withdrawn since', async () => {
    await beginDraft(curator(), code)
    const [item] = await rowsOf<{ id: string; code: string }>(
      `SELECT i.id, i.code FROM framework_items i JOIN frameworks f ON f.id = i.framework_id
       WHERE f.code = 'SDG' AND i.code LIKE 'SDG.14.%' AND i.withdrawn_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM crosswalk_links l WHERE l.to_item_id = i.id) LIMIT 1`,
    )
    await addLink(curator(), code, 'WSIS.C9', item?.code ?? '')
    await rowsOf('UPDATE framework_items SET withdrawn_at = now() WHERE id = $1', [item?.id])

    expect(refusalIn(await leavingNothing(() => apply(curator(), code)))).toContain('was withdrawn')
  })
})

describe('an edition that was applied', () => {
  let effect: EffectOfDraft
  let moved: Record<string, number>
  let numbers: { before: number; now: number }
  let tags: string[]

  beforeAll(async () => {
    actAs(curator())
    const { edition } = await beginDraft(curator(), code)
    await takeOut(curator(), code, 'WSIS.C2', 'SDG.9.c')
    await addLink(curator(), code, 'WSIS.C2', 'SDG.13.1')
    const link = (await draftSeen(curator(), code)).links.find(({ from }) => from === 'WSIS.C1')
    const change = { id: link?.id ?? '', version: link?.version ?? 0 }
    await post(changeCrosswalkLink, { ...change, ...linkWords, confidence: 'high' })
    const seen = await effectOfDraft(curator(), code)
    if (!seen) throw new Error('there is no draft')
    const before = await derivedNow()
    refreshed()
    await apply(curator(), code)

    tags = refreshed()
    effect = seen
    moved = movedBetween(before, await derivedNow())
    numbers = { before: seen.replaces, now: edition }
  }, 30_000)

  it('moved exactly what its curator was shown before', () => {
    const { added, changed, removed } = effect.difference

    expect(moved).toEqual(movedIn(effect))
    expect(added.map(({ from, to }) => [from, to])).toEqual([['WSIS.C2', 'SDG.13.1']])
    expect(changed.map(({ after, fields }) => [after.from, fields])).toEqual([
      ['WSIS.C1', expect.arrayContaining(['source']) as string[]],
    ])
    expect(removed.map(({ from, to }) => [from, to])).toEqual([['WSIS.C2', 'SDG.9.c']])
  })

  it('took nothing from who names the item, and told nothing of what is not public', () => {
    const lost = effect.lost.find(({ item }) => item.code === 'SDG.9.c')

    expect(lost?.commitments.map((each) => each.code)).toContain('THROUGH')
    expect(lost?.commitments.map((each) => each.code)).not.toContain('BOTH')
    expect(JSON.stringify(effect)).not.toContain('"HIDDEN"')
  })

  it('is counted in public history, and refreshes what shows it', async () => {
    const now = await publicEdition(code, String(numbers.now))

    expect(now?.crosswalk.appliedOn).toBe(today)
    expect(now?.history.events).toMatchObject([
      {
        event: 'crosswalk.edition-applied',
        organisationName: world.people.moderator.acting.name,
        after: {
          edition: numbers.now,
          linksAdded: 1,
          linksChanged: 1,
          linksRemoved: 1,
          derivedGained: sum(effect.gained),
          derivedLost: sum(effect.lost),
        },
      },
    ])
    expect(sum(effect.lost)).toBeGreaterThan(0)
    expect(tags).toEqual(expect.arrayContaining(['frameworks', 'region', `plan:${world.planCode}`]))
  })

  it('leaves the edition before readable under its own number, and says what it changed', async () => {
    const old = (await publicEdition(code, String(numbers.before)))?.crosswalk
    const now = (await publicEdition(code, String(numbers.now)))?.crosswalk
    const pairs = old?.links.map(({ fromItem, toItem }) => [fromItem.code, toItem?.code])

    expect(old?.state).toBe('replaced')
    expect(pairs).toContainEqual(['WSIS.C2', 'SDG.9.c'])
    expect(old?.editions.map(({ edition }) => edition)).toEqual(
      expect.arrayContaining([numbers.before, numbers.now]),
    )
    expect(old?.editions.filter(({ state }) => state === 'in_force')).toHaveLength(1)
    expect(now?.changes).toMatchObject({
      since: numbers.before,
      added: [{ from: 'WSIS.C2', to: 'SDG.13.1' }],
      removed: [{ from: 'WSIS.C2', to: 'SDG.9.c' }],
    })
    expect(JSON.parse(JSON.stringify(old))).toEqual(old)
    for (const nothing of ['99', '02', 'x', '-1']) expect(await publicEdition(code, nothing)).toBeNull()
  })

  it('alone derives anything, on the pages of items and of commitments', async () => {
    const item = await frameworkItemInFull(visitor, 'SDG', 'SDG.9.c', today)
    const [commitment] = await rowsOf<{ id: string }>(`SELECT id FROM commitments WHERE code = 'THROUGH'`)
    const { derived } = await alignmentsOf(visitor, commitment?.id ?? '')
    const reached = derived.filter(({ crosswalk }) => crosswalk.code === code)
    const inForce = (await crosswalksOnRecord(visitor)).filter((each) => each.code === code)

    expect(inForce).toHaveLength(1)
    expect(item?.derived.map(({ standing }) => standing.code)).not.toContain('THROUGH')
    expect(reached.map(({ toItem }) => toItem?.code)).toContain('SDG.13.1')
    expect(reached.map(({ toItem }) => toItem?.code)).not.toContain('SDG.9.c')
    for (const { crosswalk } of [...reached, ...(item?.links.to ?? [])].filter(
      (link) => link.crosswalk.code === code,
    ))
      expect(crosswalk.edition).toBe(inForce[0]?.edition)
  })
})

describe('a page of a past day', () => {
  it('keeps the edition that was in force then', async () => {
    const { id, edition } = await beginDraft(curator(), code)
    await takeOut(curator(), code, 'WSIS.C2', 'SDG.8.2')
    const { version } = await draftSeen(curator(), code)
    const tomorrow = addDays(today, 1)
    const at = new Date(`${tomorrow}T12:00:00.000Z`)
    const then: Visitor = { kind: 'visitor', asOf: today }
    const [before, derived] = [await crosswalkInFull(then, code), await derivedNow(then)]

    await changing(at, async (tx) => {
      const draft = await editionStanding(tx, id)
      const outcome = draft && (await applyEdition(tx, draft, { version }, by(curator()), at))
      if (!outcome?.ok) throw new Error(`it was refused: ${outcome?.reason ?? ''}`)
    })

    expect(before).toMatchObject({ edition: edition - 1, state: 'in_force' })
    expect(await crosswalkInFull(then, code)).toEqual(before)
    expect(await crosswalkInFull(then, code, edition)).toBeNull()
    expect(await derivedNow(then)).toEqual(derived)
    const after: Visitor = { kind: 'visitor', asOf: tomorrow }
    expect(await crosswalkInFull(after, code)).toMatchObject({ edition, appliedOn: tomorrow })
    expect(await crosswalkInFull(after, code, edition - 1)).toMatchObject({ state: 'replaced' })
    expect(movedBetween(derived, await derivedNow(after))).toHaveProperty(['SDG.8.2'])
  })
})

describe('a link in force that is checked while the next edition is written', () => {
  it('is checked in the draft too, where that says the same', async () => {
    await beginDraft(curator(), code)
    const [link] = await rowsOf<{ id: string; version: number }>(
      `SELECT l.id, l.version FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id
       JOIN framework_items i ON i.id = l.from_item_id WHERE c.code = $1 AND c.state = 'in_force' AND i.code = 'WSIS.C5' LIMIT 1`,
      [code],
    )
    await post(checkCrosswalkLink, {
      id: link?.id ?? '',
      version: link?.version ?? 0,
      confidence: 'low',
      checkedSource: 'The matrix, read again',
    })

    expect((await effectOfDraft(curator(), code))?.difference.changed).toEqual([])
  })
})

describe('loading the reference data again', () => {
  it('leaves a crosswalk alone that people have put in another edition', async () => {
    await beginDraft(curator(), code)
    await takeOut(curator(), code, 'WSIS.C2', 'SDG.11.b')
    await apply(curator(), code)
    const before = await crosswalkInFull(visitor, code)

    await loadReferenceData({ now: new Date() })

    expect(await crosswalkInFull(visitor, code)).toEqual(before)
    expect((await crosswalkInFull(visitor, code, 1))?.links.length).toBeGreaterThan(before?.links.length ?? 0)
  }, 60_000)
})
