// The next edition of a crosswalk is begun, written, discarded: by curators, and seen by nobody else.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refusalIn } from '../../support/corridor'
import {
  addCrosswalkLink,
  beginCrosswalkEdition,
  changeCrosswalkLink,
  discardCrosswalkEdition,
  takeOutCrosswalkLink,
} from '@/lib/crosswalk/actions'
import { crosswalkInFull, crosswalksOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import { crosswalkKept, crosswalksKept, effectOfDraft } from '@/lib/crosswalk/queries/editions'
import { frameworkInCuration, linkInCuration } from '@/lib/framework/queries/curation'
import { visitor } from '@/lib/policy/actor'
import { addLink, beginDraft, discardDraft, draftSeen, linkWords, takeOut } from '../../support/crosswalks'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

const code = 'WSIS-SDG'
let world: World
const curator = () => world.people.moderator
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => actAs(curator()))
afterEach(() => discardDraft(curator(), code))

const eventsOf = (event: string) =>
  rowsOf<{ visibility: string; before: object | null; after: object | null; subject_label: string }>(
    'SELECT visibility::text, before, after, subject_label FROM history_events WHERE event = $1 ORDER BY sequence',
    [event],
  )
const begin = { crosswalk: code, source: 'Second edition of the matrix' }

describe('beginning an edition', () => {
  it('asks to sign in, is not for others, and is not there for a crosswalk that is not', async () => {
    actAs(null)
    expect(landed(await leavingNothing(() => post(beginCrosswalkEdition, begin)))).toContain('sign-in')
    for (const who of [world.people.focalPoint, world.people.coordinator, world.people.reviewer]) {
      actAs(who)
      expect(refusalIn(await leavingNothing(() => post(beginCrosswalkEdition, begin)))).toContain(
        'may not make',
      )
      expect(await crosswalkKept(who, code)).toBeNull()
      expect(await crosswalksKept(who)).toEqual([])
    }
    actAs(curator())
    expect(
      await leavingNothing(() => post(beginCrosswalkEdition, { ...begin, crosswalk: 'NO-SUCH' })),
    ).toEqual({ notFound: true })
    expect(
      errorsIn(await leavingNothing(() => post(beginCrosswalkEdition, { ...begin, source: ' ' }))),
    ).toEqual({ source: 'Name the source' })
  })

  it('copies every link of the edition in force, each with the one that it came from', async () => {
    const before = await crosswalkKept(curator(), code)

    expect(landed(await post(beginCrosswalkEdition, begin))).toBe(`/en/admin/crosswalks/${code}`)

    const draft = await draftSeen(curator(), code)
    expect(draft.edition).toBe(2)
    expect(draft.links).toHaveLength(before?.links ?? -1)
    expect(draft.links.every(({ becomes }) => becomes === 'same')).toBe(true)
    expect(
      await rowsOf(
        `SELECT l.id FROM crosswalk_links l JOIN crosswalk_links o ON o.id = l.origin_id
         WHERE l.crosswalk_id = $1 AND (l.from_item_id, l.to_item_id, l.relation, l.source, l.confidence)
           IS NOT DISTINCT FROM (o.from_item_id, o.to_item_id, o.relation, o.source, o.confidence)`,
        [draft.id],
      ),
    ).toHaveLength(draft.links.length)
    expect((await eventsOf('crosswalk.edition-begun')).at(-1)).toMatchObject({
      visibility: 'internal',
      after: { edition: 2, source: begin.source, links: draft.links.length },
    })
  })

  it('happens once: the next curator is led to the draft that is there', async () => {
    await beginDraft(curator(), code)
    actAs(world.people.administrator)

    expect(refusalIn(await leavingNothing(() => post(beginCrosswalkEdition, begin)))).toContain(
      'begun the next edition already',
    )
  })

  it('happens once where two begin at the same moment', async () => {
    const answers = await Promise.all([1, 2].map(() => post(beginCrosswalkEdition, begin)))

    expect(answers.filter((answer) => 'redirect' in answer)).toHaveLength(1)
    expect(answers.map(refusalIn).join()).toContain('begun the next edition already')
  })
})

describe('a draft', () => {
  it('is read by no visitor, on no page, in no count', async () => {
    const before = JSON.stringify([
      await crosswalksOnRecord(visitor),
      await crosswalkInFull(visitor, code),
      await frameworkInCuration(curator(), 'WSIS'),
    ])
    await beginDraft(curator(), code)
    await addLink(curator(), code, 'WSIS.C9', 'SDG.13.1')

    expect(await crosswalkInFull(visitor, code, 2)).toBeNull()
    expect(
      JSON.stringify([
        await crosswalksOnRecord(visitor),
        await crosswalkInFull(visitor, code),
        await frameworkInCuration(curator(), 'WSIS'),
      ]),
    ).toBe(before)
    const [link] = (await draftSeen(curator(), code)).links
    expect(await linkInCuration(curator(), link?.id ?? '')).toBeNull()
  })
})

describe('a link of the draft', () => {
  it('is added between an item of each framework, and remembered by curators alone', async () => {
    await beginDraft(curator(), code)

    expect(landed(await addLink(curator(), code, 'wsis.c9', 'sdg.13.1'))).toBe(`/en/admin/crosswalks/${code}`)

    expect((await draftSeen(curator(), code)).links.find(({ becomes }) => becomes === 'added')).toMatchObject(
      { from: 'WSIS.C9', to: 'SDG.13.1', source: linkWords.source, needsExpertReview: false },
    )
    expect((await eventsOf('crosswalk.link-added')).at(-1)).toMatchObject({
      visibility: 'internal',
      subject_label: 'WSIS.C9 → SDG.13.1',
    })
  })

  it.each([
    ['NO.SUCH', 'SDG.9.c', { from: 'No framework item has this code' }],
    ['WSIS.C9', 'NO.SUCH', { to: 'No framework item has this code' }],
    ['WSIS.C9', 'WSIS.C9', { to: 'An item is not linked to itself: name another one' }],
    [
      'GDC.O1',
      'SDG.9.c',
      { from: 'This item belongs to another framework than the one that this crosswalk starts from' },
    ],
    [
      'WSIS.C9',
      'GDC.O1',
      { to: 'This item belongs to another framework than the one that this crosswalk leads to' },
    ],
    [
      '',
      '',
      {
        from: 'Name the item that the link starts from by its code',
        to: 'Name the item that the link leads to by its code',
      },
    ],
  ])('from %s to %s is refused beside its field', async (from, to, errors) => {
    await beginDraft(curator(), code)

    expect(errorsIn(await leavingNothing(() => addLink(curator(), code, from, to)))).toEqual(errors)
  })

  it('is refused where the same two items are linked already', async () => {
    const { links } = await beginDraft(curator(), code)
    const { from = '', to = '' } = links.find(({ toTitle }) => toTitle !== null) ?? {}

    expect(errorsIn(await leavingNothing(() => addLink(curator(), code, from, to)))).toEqual({
      to: 'The draft has a link between these two items already: change that one',
    })
  })

  it('is refused to a withdrawn item, by the rule and by the database', async () => {
    const { id } = await beginDraft(curator(), code)
    const [item] = await rowsOf<{ id: string; code: string }>(
      `UPDATE framework_items SET withdrawn_at = now() WHERE id = (SELECT i.id FROM framework_items i JOIN frameworks f ON f.id = i.framework_id
         WHERE f.code = 'SDG' AND NOT EXISTS (SELECT 1 FROM crosswalk_links l WHERE l.to_item_id = i.id) LIMIT 1) RETURNING id, code`,
    )

    expect(
      errorsIn(await leavingNothing(() => addLink(curator(), code, 'WSIS.C9', item?.code ?? ''))),
    ).toEqual({ to: 'This item was withdrawn: nothing new is linked to it' })
    await expect(
      rowsOf(
        `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, relation, level, source, confidence)
         SELECT $1, id, $2, 'implements', 'item', 'x', 'low' FROM framework_items WHERE code = 'WSIS.C9'`,
        [id, item?.id],
      ),
    ).rejects.toThrow('a link leads to or from a withdrawn item')
  })

  it('is changed and taken out; a form filled before somebody else’s change is refused', async () => {
    const { links } = await beginDraft(curator(), code)
    const [first, second] = links
    const change = { id: first?.id ?? '', version: first?.version ?? 0, ...linkWords, note: 'Read again' }

    expect(landed(await post(changeCrosswalkLink, change))).toBe(`/en/admin/crosswalks/${code}`)
    expect(refusalIn(await leavingNothing(() => post(changeCrosswalkLink, change)))).toContain(
      'Somebody else changed this link',
    )
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(takeOutCrosswalkLink, { id: change.id, version: first?.version ?? 0 }),
        ),
      ),
    ).toContain('Somebody else changed this link')
    await takeOut(curator(), code, second?.from ?? '', second?.to ?? '')

    const draft = await draftSeen(curator(), code)
    expect(draft.links.filter(({ becomes }) => becomes !== 'same')).toMatchObject([
      { id: first?.id, becomes: 'changed', note: 'Read again' },
    ])
    expect(draft.removed.map(({ from, to }) => [from, to])).toEqual([[second?.from, second?.to]])
    expect((await eventsOf('crosswalk.link-taken-out')).at(-1)).toMatchObject({ visibility: 'internal' })
  })

  it('is no link of the edition in force: those change in no other way', async () => {
    await beginDraft(curator(), code)
    const [inForce] = await rowsOf<{ id: string; version: number; crosswalk: string }>(
      `SELECT l.id, l.version, c.id AS crosswalk FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id
       WHERE c.code = $1 AND c.state = 'in_force' LIMIT 1`,
      [code],
    )
    const link = { id: inForce?.id ?? '', version: inForce?.version ?? 0 }

    expect(await leavingNothing(() => post(changeCrosswalkLink, { ...link, ...linkWords }))).toEqual({
      notFound: true,
    })
    expect(await leavingNothing(() => post(takeOutCrosswalkLink, link))).toEqual({ notFound: true })
    expect(await leavingNothing(() => post(takeOutCrosswalkLink, { id: randomUUID(), version: 1 }))).toEqual({
      notFound: true,
    })
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(addCrosswalkLink, {
            id: inForce?.crosswalk ?? '',
            from: 'WSIS.C9',
            to: 'SDG.13.1',
            ...linkWords,
          }),
        ),
      ),
    ).toContain('applied or discarded meanwhile')
  })
})

describe('discarding a draft', () => {
  it('takes the draft and its links away, and leaves the edition in force alone', async () => {
    const before = await crosswalkInFull(visitor, code)
    const { id, version } = await beginDraft(curator(), code)
    await addLink(curator(), code, 'WSIS.C9', 'SDG.13.1')

    expect(refusalIn(await leavingNothing(() => post(discardCrosswalkEdition, { id, version })))).toContain(
      'The draft changed after you opened this page',
    )
    const seen = await draftSeen(curator(), code)
    expect(landed(await post(discardCrosswalkEdition, { id, version: seen.version }))).toBe(
      `/en/admin/crosswalks/${code}`,
    )

    expect((await crosswalkKept(curator(), code))?.draft).toBeNull()
    expect(await effectOfDraft(curator(), code)).toBeNull()
    expect(await crosswalkInFull(visitor, code)).toEqual(before)
    expect((await eventsOf('crosswalk.edition-discarded')).at(-1)).toMatchObject({ visibility: 'internal' })
  })

  it('is refused of an edition that is in force', async () => {
    const kept = await crosswalkKept(curator(), code)

    expect(
      refusalIn(
        await leavingNothing(() =>
          post(discardCrosswalkEdition, { id: kept?.id ?? '', version: kept?.version ?? 0 }),
        ),
      ),
    ).toContain('applied or discarded meanwhile')
  })
})
