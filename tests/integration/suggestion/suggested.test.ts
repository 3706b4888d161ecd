// What an officer is shown beside the search: items that the draft likeliest serves and does not name, each with its reason.
import { beforeAll, describe, expect, it } from 'vitest'
import { commitmentsForItem } from '@/lib/suggestion/queries/likely'
import { suggestedFor } from '@/lib/suggestion/queries/suggested'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})

const suggested = (id: string) => suggestedFor(world.people.focalPoint, id)

describe('what is suggested for a draft', () => {
  it('is five items at most that read like it or that commitments like it serve, and each says why', async () => {
    const { id } = await aCommitment(world, {
      state: 'draft',
      title: 'National response team for cyber incidents',
    })
    const items = await suggested(id)

    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBeLessThanOrEqual(5)
    expect(items.some(({ why }) => why.terms.includes('cyber') || why.terms.includes('incid'))).toBe(true)
    for (const { why } of items) expect(why.terms.length + why.served.all).toBeGreaterThan(0)
  })

  it('leaves out what it names already, and writes nothing', async () => {
    const { id } = await aCommitment(world, { state: 'draft', title: 'Fibre for every island school' })
    const [first] = await suggested(id)
    const { id: named } = await aCommitment(world, {
      state: 'draft',
      title: 'Fibre for every island school',
      alignsTo: [first?.code ?? ''],
    })
    const before = await rowsOf('SELECT count(*) FROM alignments')

    expect((await suggested(named)).map(({ code }) => code)).not.toContain(first?.code)
    expect(await rowsOf('SELECT count(*) FROM alignments')).toEqual(before)
  })

  it('never names an item that was withdrawn', async () => {
    const { id } = await aCommitment(world, { state: 'draft', title: 'Response to cyber incidents' })
    const [first] = await suggested(id)
    await rowsOf('UPDATE framework_items SET withdrawn_at = now() WHERE id = $1', [first?.id])
    const after = await suggested(id)
    await rowsOf('UPDATE framework_items SET withdrawn_at = NULL WHERE id = $1', [first?.id])

    expect(first).toBeDefined()
    expect(after.map(({ code }) => code)).not.toContain(first?.code)
  })
})

describe('what a curator is shown for an item', () => {
  const shown = (words = '') => commitmentsForItem(world.people.administrator, 'GDC', 'GDC.11b', words)

  it('is the twenty likest at most, each with the words that it shares, as they are written', async () => {
    const { id } = await aCommitment(world, { title: 'Incentives to connect the unconnected villages' })
    const item = await shown()

    expect(item?.commitments.length).toBeLessThanOrEqual(20)
    expect(item?.commitments.find((each) => each.id === id)?.shared).toEqual(
      expect.arrayContaining(['incentives', 'unconnected']),
    )
  })

  it('is found by words where it is not alike, and never what names the item already', async () => {
    await aCommitment(world, { title: 'Quince orchards', alignsTo: ['GDC.11b'] })
    const { id } = await aCommitment(world, { title: 'Quince gardens' })

    expect((await shown('quince'))?.commitments.map((each) => each.id)).toEqual([id])
  })

  it('is nothing to anybody who keeps no frameworks', async () => {
    expect(await commitmentsForItem(world.people.focalPoint, 'GDC', 'GDC.11b', '')).toBeNull()
  })
})
