// A curator at work: facts held against their text, alignments added and taken back, an item withdrawn.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import * as curating from '@/lib/framework/actions'
import {
  frameworkInCuration,
  frameworksToCheck,
  itemInCuration,
  linkInCuration,
} from '@/lib/framework/queries/curation'
import { commitmentsForItem } from '@/lib/suggestion/queries/likely'
import { commitmentInCuration } from '@/lib/framework/queries/curated-commitments'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.moderator)
})

const read = 'A/RES/79/1, annex I, paragraph 11, read on the site of the United Nations'
const curator = () => world.people.moderator
const anUncheckedItem = async () => {
  const framework = await frameworkInCuration(curator(), 'GDC')
  const item = framework?.items.find(
    ({ confidence, checkedSource, isWithdrawn }) => confidence === 'low' && !checkedSource && !isWithdrawn,
  )
  if (!item) throw new Error('every item was checked')
  return item
}
/** One that no published commitment and no link in force names. */
const anUnusedItem = async () => {
  const [item] = await rowsOf<{ id: string; code: string; version: number }>(
    `SELECT i.id, i.code, i.version FROM framework_items i JOIN frameworks f ON f.id = i.framework_id
     WHERE f.code = 'GDC' AND i.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM alignments a WHERE a.item_id = i.id)
       AND NOT EXISTS (SELECT 1 FROM crosswalk_links l WHERE i.id IN (l.from_item_id, l.to_item_id)) ORDER BY i.position LIMIT 1`,
  )
  if (!item) throw new Error('every item is used')
  return item
}
const check = (item: { id: string; version: number; title: string; paragraphs: string | null }) => ({
  id: item.id,
  version: item.version,
  title: item.title,
  paragraphs: item.paragraphs ?? '',
  confidence: 'high',
  checkedSource: read,
})
const eventsOf = (subjectId: string) =>
  rowsOf(
    `SELECT event, visibility::text, before, after FROM history_events WHERE subject_id = $1
     AND event NOT LIKE '%recorded' ORDER BY sequence`,
    [subjectId],
  )

describe('holding an item against its text', () => {
  it('is for curators: nobody else does it', async () => {
    const item = await anUncheckedItem()
    for (const who of [null, world.people.focalPoint, world.people.coordinator]) {
      actAs(who)
      const answer = await leavingNothing(() => post(curating.checkFrameworkItem, check(item)))
      expect(who ? refusalIn(answer) : landed(answer)).toMatch(/may not make|sign-in/)
    }
  })

  it('needs what was read, beside the field', async () => {
    const item = await anUncheckedItem()

    const answer = await leavingNothing(() =>
      post(curating.checkFrameworkItem, { ...check(item), checkedSource: '' }),
    )

    expect(errorsIn(answer)).toEqual({ checkedSource: 'Say what you read' })
  })

  it('raises its confidence, in public history, and refreshes what shows it', async () => {
    const item = await anUncheckedItem()
    const low = (await frameworksToCheck(curator())).find(({ code }) => code === 'GDC')?.items.low ?? 0

    expect(landed(await post(curating.checkFrameworkItem, check(item)))).toBe('/en/admin/frameworks/GDC')

    expect(await itemInCuration(curator(), 'GDC', item.code)).toMatchObject({
      confidence: 'high',
      checkedSource: read,
    })
    expect((await frameworksToCheck(curator())).find(({ code }) => code === 'GDC')?.items.low).toBe(low - 1)
    expect(await eventsOf(item.id)).toMatchObject([
      {
        event: 'framework-item.checked',
        visibility: 'public',
        before: { confidence: 'low' },
        after: { confidence: 'high' },
      },
    ])
    expect(refreshed()).toEqual(expect.arrayContaining(['frameworks', 'region']))
  })

  it('takes over what the text says, the earlier wording kept in history', async () => {
    const item = await anUncheckedItem()

    await post(curating.checkFrameworkItem, {
      ...check(item),
      title: 'As the text has it',
      paragraphs: '11 (a)',
    })

    expect(await itemInCuration(curator(), 'GDC', item.code)).toMatchObject({
      title: 'As the text has it',
      paragraphs: '11 (a)',
    })
    expect(await eventsOf(item.id)).toMatchObject([
      { before: { title: item.title }, after: { title: 'As the text has it', paragraphs: '11 (a)' } },
      { before: { confidence: 'low' }, after: { confidence: 'high' } },
    ])
    expect(
      await rowsOf('SELECT 1 FROM framework_items WHERE id = $1 AND search_tokens @> ARRAY[$2]', [
        item.id,
        'text',
      ]),
    ).toHaveLength(1)
  })

  it('lowers it as well, and refuses a form that was filled before another check', async () => {
    const item = await anUncheckedItem()
    await post(curating.checkFrameworkItem, check(item))

    const stale = await leavingNothing(() => post(curating.checkFrameworkItem, check(item)))
    await post(curating.checkFrameworkItem, { ...check(item), version: item.version + 1, confidence: 'low' })

    expect(refusalIn(stale)).toContain('Somebody else saved')
    expect((await itemInCuration(curator(), 'GDC', item.code))?.confidence).toBe('low')
  })

  it('refreshes the plans whose commitments serve it, also through a link', async () => {
    const [link] = await rowsOf<{ from: string; to: string }>(
      `SELECT f.code AS "from", t.code AS "to" FROM crosswalk_links l JOIN framework_items f ON f.id = l.from_item_id
       JOIN framework_items t ON t.id = l.to_item_id WHERE t.code LIKE 'SDG.%' LIMIT 1`,
    )
    await aCommitment(world, { alignsTo: [link?.from ?? ''] })
    const [item] = await rowsOf<{ id: string; version: number; title: string; paragraphs: string | null }>(
      'SELECT id, version, title, paragraphs FROM framework_items WHERE code = $1',
      [link?.to],
    )

    await post(
      curating.checkFrameworkItem,
      check(item ?? { id: '', version: 1, title: '', paragraphs: null }),
    )

    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })
})

describe('holding a link of a crosswalk against its source', () => {
  it('raises its confidence and ends the wait for review', async () => {
    const framework = await frameworkInCuration(curator(), 'GDC')
    const link = framework?.links.find(({ confidence }) => confidence === 'low')
    const { version = 0 } = (await linkInCuration(curator(), link?.id ?? '')) ?? {}

    const answer = await post(curating.checkCrosswalkLink, {
      id: link?.id ?? '',
      version,
      confidence: 'medium',
      checkedSource: read,
    })

    expect(landed(answer)).toBe('/en/admin/frameworks/GDC')
    expect(await linkInCuration(curator(), link?.id ?? '')).toMatchObject({
      confidence: 'medium',
      needsExpertReview: false,
    })
    expect((await eventsOf(link?.id ?? '')).at(-1)).toMatchObject({
      event: 'crosswalk-link.checked',
      visibility: 'public',
    })
  })
})

describe('curating a published commitment', () => {
  const claim = (id: string, item = 'WSIS.C4') => ({
    id,
    item,
    strength: 'supporting',
    provenance: 'editorial',
    confidence: 'medium',
    reason: 'It trains officers, which the action line asks for.',
    source: '',
  })

  it('checks its facts', async () => {
    const { id, version } = await aCommitment(world)

    await post(curating.checkCommitmentFacts, { id, version, confidence: 'medium', checkedSource: read })

    expect(await commitmentInCuration(curator(), id)).toMatchObject({
      confidence: 'medium',
      checkedSource: read,
    })
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'commitment.checked', visibility: 'public' })
    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })

  it('adds an alignment with its strength, origin and reason, once', async () => {
    const { id } = await aCommitment(world)

    expect(landed(await post(curating.alignPublishedCommitment, claim(id, 'wsis.c4')))).toBe(
      `/en/admin/alignments/${id}`,
    )
    const again = await leavingNothing(() => post(curating.alignPublishedCommitment, claim(id)))

    expect((await commitmentInCuration(curator(), id))?.alignments).toMatchObject([
      { item: { code: 'WSIS.C4' }, strength: 'supporting', provenance: 'editorial', confidence: 'medium' },
    ])
    expect(errorsIn(again)).toEqual({ item: expect.stringContaining('already') as string })
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      event: 'alignment.added',
      after: { item: 'WSIS.C4' },
    })
  })

  it('aligns several at once with one reason, or none of them', async () => {
    const [one, other, aligned] = [
      await aCommitment(world, { title: 'Submarine cable for the qzislands' }),
      await aCommitment(world, { title: 'Second submarine cable' }),
      await aCommitment(world, { alignsTo: ['WSIS.C4'] }),
    ]
    const [item] = await rowsOf<{ id: string }>("SELECT id FROM framework_items WHERE code = 'WSIS.C4'")
    const many = (...commitmentIds: string[]) => ({
      itemId: item?.id ?? '',
      'commitmentIds[]': commitmentIds,
      strength: 'supporting',
      provenance: 'editorial',
      confidence: 'medium',
      reason: 'Both train those who will keep the cable.',
      source: '',
    })

    const none = await leavingNothing(() => post(curating.alignManyCommitments, many()))
    expect(errorsIn(none)).toEqual({ commitmentIds: 'Tick at least one commitment.' })
    const half = await leavingNothing(() => post(curating.alignManyCommitments, many(one.id, aligned.id)))
    expect(errorsIn(half)).toEqual({ commitmentIds: expect.stringContaining('already') as string })

    landed(await post(curating.alignManyCommitments, many(one.id, other.id)))
    for (const { id } of [one, other]) {
      expect((await commitmentInCuration(curator(), id))?.alignments).toMatchObject([
        { item: { code: 'WSIS.C4' }, reason: 'Both train those who will keep the cable.' },
      ])
      expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'alignment.added', visibility: 'public' })
    }
  })

  it('is shown the commitments that read like an item, or that hold the words looked for', async () => {
    const { code } = await aCommitment(world, { title: 'Media literacy and pluralism of the media' })
    const like = await commitmentsForItem(curator(), 'WSIS', 'WSIS.C9', '')
    expect(like?.commitments.slice(0, 5)).toContainEqual(
      expect.objectContaining({ code, shared: expect.arrayContaining(['media']) as string[] }),
    )
    const found = await commitmentsForItem(curator(), 'WSIS', 'WSIS.C9', 'pluralism of')
    expect(found?.commitments.map((each) => each.code)).toEqual([code])
    expect(await commitmentsForItem(world.people.focalPoint, 'WSIS', 'WSIS.C9', '')).toBeNull()
  })

  it('checks an alignment, and takes one back with a reason in history', async () => {
    const { id } = await aCommitment(world, { alignsTo: ['WSIS.C2'] })
    const [held] = (await commitmentInCuration(curator(), id))?.alignments ?? []

    await post(curating.checkCommitmentAlignment, {
      id: held?.id ?? '',
      version: 1,
      confidence: 'high',
      checkedSource: read,
    })
    expect((await commitmentInCuration(curator(), id))?.alignments[0]).toMatchObject({
      confidence: 'high',
      version: 2,
    })
    const unreasoned = await leavingNothing(() =>
      post(curating.removeCommitmentAlignment, { id: held?.id ?? '', version: 2, reason: '' }),
    )
    await post(curating.removeCommitmentAlignment, {
      id: held?.id ?? '',
      version: 2,
      reason: 'It speaks of skills.',
    })

    expect(errorsIn(unreasoned)).toEqual({ reason: 'Give the reason' })
    expect((await commitmentInCuration(curator(), id))?.alignments).toEqual([])
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      event: 'alignment.removed',
      before: { item: 'WSIS.C2' },
      after: { reason: 'It speaks of skills.' },
    })
  })

  it('refuses an item that nobody knows, and one that was withdrawn, by the rule and by the database', async () => {
    const { id } = await aCommitment(world)
    const item = await anUnusedItem()
    expect(
      landed(
        await post(curating.withdrawFrameworkItem, {
          itemId: item.id,
          version: item.version,
          reason: 'Replaced in the next edition',
        }),
      ),
    ).toBe('/en/admin/frameworks/GDC')

    expect(
      Object.keys(
        errorsIn(await leavingNothing(() => post(curating.alignPublishedCommitment, claim(id, 'NO.SUCH')))),
      ),
    ).toEqual(['item'])
    expect(
      errorsIn(await leavingNothing(() => post(curating.alignPublishedCommitment, claim(id, item.code)))),
    ).toEqual({
      item: expect.stringContaining('withdrawn') as string,
    })
    await expect(
      rowsOf(
        `INSERT INTO alignments (commitment_id, item_id, provenance, confidence) VALUES ($1, $2, 'editorial', 'low')`,
        [id, item.id],
      ),
    ).rejects.toThrow('withdrawn')
    expect((await eventsOf(item.id)).at(-1)).toMatchObject({
      event: 'framework-item.withdrawn',
      after: { withdrawn: true, reason: 'Replaced in the next edition' },
    })
  })

  it('is not possible for what is not published, as if it were not there', async () => {
    const { id, version } = await aCommitment(world, { state: 'submitted' })

    expect(await leavingNothing(() => post(curating.alignPublishedCommitment, claim(id)))).toEqual({
      notFound: true,
    })
    expect(
      await leavingNothing(() =>
        post(curating.checkCommitmentFacts, { id, version, confidence: 'high', checkedSource: read }),
      ),
    ).toEqual({ notFound: true })
    expect(await commitmentInCuration(curator(), id)).toBeNull()
  })
})

describe('withdrawing an item', () => {
  const withdrawal = (item: { id: string; version: number }) => ({
    itemId: item.id,
    version: item.version,
    reason: 'Replaced in the next edition',
  })
  const itemNamedBy = async (code: string) => {
    const [item] = await rowsOf<{ id: string; version: number }>(
      'SELECT id, version FROM framework_items WHERE code = $1',
      [code],
    )
    return item ?? { id: '', version: 0 }
  }

  it('is refused while a published commitment or a link in force names it, with the list of both', async () => {
    const { code } = await aCommitment(world, { alignsTo: ['WSIS.C2'] })
    const item = await itemNamedBy('WSIS.C2')

    const answer = await leavingNothing(() => post(curating.withdrawFrameworkItem, withdrawal(item)))
    const shown = await itemInCuration(curator(), 'WSIS', 'WSIS.C2')

    expect(refusalIn(answer)).toContain('still name this item')
    expect(shown?.uses.commitments.map((each) => each.code)).toContain(code)
    expect(shown?.uses.links.length).toBeGreaterThan(0)
    expect(shown?.uses.links.every(({ from, to }) => [from, to].includes('WSIS.C2'))).toBe(true)
  })

  it('is not kept back by a draft, which is aligned anew before it is published', async () => {
    const item = await anUnusedItem()
    await aCommitment(world, { alignsTo: [item.code], state: 'draft' })

    expect(landed(await post(curating.withdrawFrameworkItem, withdrawal(item)))).toBe(
      '/en/admin/frameworks/GDC',
    )
    expect((await itemInCuration(curator(), 'GDC', item.code))?.isWithdrawn).toBe(true)
  })
})

describe('the tree of a framework', () => {
  it('is refused a ring by the database', async () => {
    await expect(
      rowsOf(
        `UPDATE framework_items p SET parent_id = c.id FROM framework_items c WHERE c.parent_id = p.id AND p.code = 'GDC.O1'`,
      ),
    ).rejects.toThrow('a tree of items has no ring')
  })
})
