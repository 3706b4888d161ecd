// A practice, written up from work that has ended, adopted into another plan, and what neither may be done to.
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submitCommitment } from '@/lib/commitment/commands/publish'
import { publishCommitmentEntry } from '@/lib/moderation/actions'
import {
  adoptPractice,
  publishPractice,
  savePractice,
  withdrawPractice,
  writePractice,
} from '@/lib/practice/actions'
import { practicesOnDesk } from '@/lib/practice/queries/desk'
import { practiceInFull, practicesOnRecord } from '@/lib/practice/queries/public'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { leavingNothing } from '../../support/unchanged'
import { act, aWorld, besides, by, today, type PersonName, type World } from '../../support/world'

const day = '2026-11-23'
let world: World
let other: World
beforeAll(async () => {
  world = await aWorld()
  other = await besides(world, 'Z-OTHER')
})
beforeEach(() => {
  refreshed()
})
const as = (name: PersonName | null) => {
  actAs(name === null ? null : world.people[name])
}

async function ended(implementation: 'completed' | 'discontinued' | 'in_progress'): Promise<BuiltCommitment> {
  const commitment = await aCommitment(world, {
    title: 'Network of five villages',
    layer: 'infrastructure',
    alignsTo: ['WSIS.C2'],
  })
  await anUpdate(world, commitment, {
    implementation,
    percentComplete: implementation === 'completed' ? 100 : 40,
  })
  return commitment
}
const words = {
  title: 'A network that a village runs itself',
  language: 'en',
  context: 'Five villages without a line.',
  done: 'One mast, three people, a committee.',
  cost: '',
  conditions: '',
  wentWrong: 'The battery was stolen.',
  contact: '',
  licence: 'CC BY 4.0',
}
const idIn = (address: string) => /practices\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''

async function published(): Promise<{ id: string; commitment: BuiltCommitment }> {
  const commitment = await ended('completed')
  as('focalPoint')
  const id = idIn(landed(await post(writePractice, { commitmentId: commitment.id })))
  await post(savePractice, { id, version: '1', ...words })
  await post(publishPractice, { id, version: '2' })
  return { id, commitment }
}
let adoptions = 0
const adoption = (practiceId: string, more: Record<string, string> = {}) => ({
  practiceId,
  planId: other.planId,
  code: `Z-ADOPTED-${(adoptions += 1)}`,
  title: 'A network for our own hills',
  language: 'en',
  kept: 'The committee.',
  adapted: 'Two masts.',
  dropped: '',
  ...more,
})

/** Who was told that a commitment was begun from a practice. */
const toldOf = (id: string) =>
  rowsOf<{ organisation: string }>(
    `SELECT organisation_id AS organisation FROM outbox_messages WHERE kind = 'practice.adopted' AND payload->>'path' LIKE '%' || $1`,
    [id],
  )

describe('writing a practice up', () => {
  it('is for the organisation that led the work, once the work has ended', async () => {
    const [done, going] = [await ended('completed'), await ended('in_progress')]
    as('neighbour')
    expect(
      await leavingNothing(async () => refusalIn(await post(writePractice, { commitmentId: done.id }))),
    ).toMatch(/may not make this change/)
    as('focalPoint')
    expect(refusalIn(await post(writePractice, { commitmentId: going.id }))).toMatch(/has not ended yet/)
    landed(await post(writePractice, { commitmentId: done.id }))
    expect(refusalIn(await post(writePractice, { commitmentId: done.id }))).toMatch(/written up already/)
  })

  it('may tell of work that was ended', async () => {
    const stopped = await ended('discontinued')
    as('focalPoint')
    landed(await post(writePractice, { commitmentId: stopped.id }))
  })

  it('is shown to nobody else before it is whole and published', async () => {
    const commitment = await ended('completed')
    as('focalPoint')
    const id = idIn(landed(await post(writePractice, { commitmentId: commitment.id })))
    expect(refusalIn(await post(publishPractice, { id, version: '1' }))).toMatch(/Say where it was/)
    expect(await practiceInFull(visitor, id, day)).toBeNull()
    as('neighbour')
    expect(await post(savePractice, { id, version: '1', ...words })).toEqual({ notFound: true })
    as('focalPoint')
    expect(errorsIn(await post(savePractice, { id, version: '1', ...words, title: '' }))).toHaveProperty(
      'title',
    )
    landed(await post(savePractice, { id, version: '1', ...words }))
    landed(await post(publishPractice, { id, version: '2' }))
    expect(await practiceInFull(visitor, id, day)).toMatchObject({
      title: words.title,
      wentWrong: words.wentWrong,
      commitment: { code: commitment.code },
      adopters: [],
    })
  })

  it('is found by its layer and by each item that its commitment serves', async () => {
    const { id } = await published()
    const found = async (of: Parameters<typeof practicesOnRecord>[1]) =>
      (await practicesOnRecord(visitor, of, day))?.map((practice) => practice.id) ?? null
    expect(await found({ by: 'layers', code: 'infrastructure' })).toContain(id)
    expect(await found({ by: 'layers', code: 'skills' })).not.toContain(id)
    expect(await found({ by: 'items', code: 'WSIS.C2' })).toContain(id)
    expect(await found({ by: 'items', code: 'WSIS.C5' })).not.toContain(id)
    expect(await found({ by: 'layers', code: 'nothing' })).toBeNull()
  })
})

describe('adopting a practice', () => {
  it('begins a draft of another plan, with what the original names, and is told only once that is public', async () => {
    const { id, commitment } = await published()
    as('neighbour')
    const to = landed(await post(adoptPractice, adoption(id)))
    const draft = /commitments\/([0-9a-f-]{36})/.exec(to)?.[1] ?? ''
    const [row] = await rowsOf<Record<string, unknown>>(
      `SELECT c.state, c.layer, c.plan_id AS plan, a.kept, a.adapted, a.dropped,
         (SELECT array_agg(i.code) FROM alignments l JOIN framework_items i ON i.id = l.item_id WHERE l.commitment_id = c.id) AS items
       FROM commitments c JOIN practice_adoptions a ON a.commitment_id = c.id WHERE c.id = $1`,
      [draft],
    )
    expect(row).toEqual({
      state: 'draft',
      layer: 'infrastructure',
      plan: other.planId,
      kept: 'The committee.',
      adapted: 'Two masts.',
      dropped: null,
      items: ['WSIS.C2'],
    })
    expect((await practiceInFull(visitor, id, day))?.adopters).toEqual([])
    expect(commitment.id).not.toBe(draft)
    expect(await toldOf(id)).toEqual([])

    const { neighbour } = world.people
    await rowsOf(
      "UPDATE commitments SET description = 'Ten villages.', visibility = 'public' WHERE id = $1",
      [draft],
    )
    const version = async () =>
      (await rowsOf<{ version: number }>('SELECT version FROM commitments WHERE id = $1', [draft]))[0]
        ?.version ?? 0
    const edition = async () => ({ commitmentId: draft, version: await version() })
    const submitted = await edition()
    await act('commitment.submitted', neighbour, (tx) =>
      submitCommitment(tx, submitted, by(neighbour), today),
    )
    as('moderator')
    landed(await post(publishCommitmentEntry, { id: draft, version: String(await version()), note: '' }))
    expect((await practiceInFull(visitor, id, day))?.adopters).toMatchObject([
      { commitment: { id: draft }, kept: 'The committee.', adopters: [] },
    ])
    expect(await toldOf(id)).toEqual([{ organisation: world.organisations.ministry }])
  })

  it('is not into the plan that it comes from, nor of what was withdrawn', async () => {
    const { id } = await published()
    as('neighbour')
    expect(errorsIn(await post(adoptPractice, adoption(id, { planId: world.planId })))).toHaveProperty(
      'planId',
    )
    expect(errorsIn(await post(adoptPractice, adoption(id, { kept: '' })))).toHaveProperty('kept')
    as('focalPoint')
    landed(await post(withdrawPractice, { id, version: '3', reason: 'It broke in the first storm.' }))
    as('neighbour')
    expect(await leavingNothing(async () => refusalIn(await post(adoptPractice, adoption(id))))).toMatch(
      /was withdrawn/,
    )
    expect(await practiceInFull(visitor, id, day)).toMatchObject({
      withdrawnReason: 'It broke in the first storm.',
    })
    expect((await practicesOnRecord(visitor, null, day))?.map((practice) => practice.id)).not.toContain(id)
  })

  it('is refused by the database itself, whoever asks', async () => {
    const { id, commitment } = await published()
    await expect(
      rowsOf(
        `INSERT INTO practice_adoptions (commitment_id, practice_id, organisation_id, kept, language, adopted_by_id, adopted_at)
         SELECT c.id, $1, c.recorder_id, 'all', 'en', p.created_by_id, now() FROM commitments c, practices p WHERE c.id = $2 AND p.id = $1`,
        [id, commitment.id],
      ),
    ).rejects.toThrow('adopted into another plan')
    await expect(rowsOf(`UPDATE practices SET state = 'draft' WHERE id = $1`, [id])).rejects.toThrow(
      'a published practice stands',
    )
  })

  it('is offered to others on their desks', async () => {
    const { id } = await published()
    const desk = await practicesOnDesk(world.people.neighbour)
    expect(desk?.others.map((practice) => practice.id)).toContain(id)
    expect(desk?.own).toEqual([])
  })
})
