// Report once, count everywhere: packs of forums out of what is published, told of what they lack, handed in once, and kept.
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import type { HandedIn } from '@/lib/exchange/document'
import { askOwner, beginPack, freezePack, saveTemplateSection, savePackSection } from '@/lib/pack/actions'
import { hashOfPack } from '@/lib/pack/commands/freeze'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { packHandedIn, packsHandedIn } from '@/lib/pack/queries/public'
import { forumsThatRead } from '@/lib/pack/queries/readers'
import { linkForum } from '@/lib/plan/commands/keep'
import { visitor } from '@/lib/policy/actor'
import { amendUpdate } from '@/lib/progress/actions'
import { aCommitment, anUpdate, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { leavingNothing } from '../../support/unchanged'
import { act, aWorld, type PersonName, type World } from '../../support/world'

const day = '2026-11-23'
let world: World
let told: BuiltCommitment
let silent: BuiltCommitment
const forums = ['WSISF', 'GDCHLR', 'HLPF', 'ADGMIN', 'PACTREV', 'AECM'] as const

beforeAll(async () => {
  world = await aWorld()
  for (const code of forums) {
    const [forum] = await rowsOf<{ id: string }>('SELECT id FROM forums WHERE code = $1', [code])
    await act('work-plan.forum-linked', null, (tx) =>
      linkForum(tx, {
        planId: world.planId,
        forumId: forum?.id ?? '',
        provenance: 'stated',
        confidence: 'high',
        source: 'tests',
      }),
    )
  }
  told = await aCommitment(world, {
    title: 'Fibre to the islands',
    alignsTo: ['WSIS.C2', 'GDC.11b', 'SDG.9.c', 'ADM30.S1', 'PACT.A28'],
    parties: { countries: ['ZY'] },
  })
  await anUpdate(world, told, {
    implementation: 'in_progress',
    percentComplete: 40,
    narrative: 'Two islands are connected. The third waits for its permit. Users doubled.',
  })
  silent = await aCommitment(world, { title: 'Radio for the highlands', alignsTo: ['WSIS.C2', 'GDC.11c'] })
})
beforeEach(() => {
  refreshed()
  as('coordinator')
})

const as = (name: PersonName | null) => {
  actAs(name === null ? null : world.people[name])
}
const templateOf = async (forum: string) => {
  const [row] = await rowsOf<{ id: string; version: number }>(
    'SELECT t.id, t.version FROM pack_templates t JOIN forums f ON f.id = t.forum_id WHERE f.code = $1',
    [forum],
  )
  if (!row) throw new Error(`${forum} has no template`)
  return row
}
const begun = async (forum: string, more: Record<string, string | string[]> = {}) => ({
  templateId: (await templateOf(forum)).id,
  'planIds[]': [world.planId],
  name: `Pack for ${forum}`,
  language: 'en',
  'periodStart.year': '2026',
  'periodEnd.year': '2026',
  meetingId: '',
  previousId: '',
  ...more,
})
const began = async (forum: string, more: Record<string, string | string[]> = {}): Promise<string> =>
  landed(await post(beginPack, await begun(forum, more)))
    .split('/')
    .at(-1) ?? ''
const onDesk = async (id: string) => {
  const pack = await packOnDesk(world.people.coordinator, id, day)
  if (!pack) throw new Error('the pack is not on the desk')
  return pack
}
const handIn = async (id: string) => {
  const { version } = await onDesk(id)
  return await post(freezePack, { id, version: String(version) })
}
const textOf = (document: HandedIn) => JSON.stringify(document)

describe('beginning a pack', () => {
  it('asks somebody signed out to sign in, and is for the plan’s coordinator alone', async () => {
    const form = await begun('WSISF')
    as(null)
    expect(landed(await leavingNothing(() => post(beginPack, form)))).toContain('sign-in')
    for (const name of ['focalPoint', 'moderator', 'administrator'] as const) {
      as(name)
      expect(refusalIn(await leavingNothing(() => post(beginPack, form)))).toContain('You may not')
    }
  })

  it('is refused over an empty period, without a plan, or under no name, each beside its field', async () => {
    const form = await begun('WSISF', { name: '' })
    expect(errorsIn(await leavingNothing(() => post(beginPack, form)))).toEqual({
      name: 'Give it a name',
    })
    expect(
      errorsIn(
        await leavingNothing(async () =>
          post(beginPack, await begun('WSISF', { 'periodStart.year': '2027' })),
        ),
      ),
    ).toEqual({ periodEnd: 'The period is empty: its end must come after its beginning' })
    expect(
      errorsIn(await leavingNothing(async () => post(beginPack, await begun('WSISF', { 'planIds[]': [] })))),
    ).toMatchObject({ planIds: 'Choose at least one plan' })
  })
})

describe('a pack in the making', () => {
  it('tells what is published, each sentence with its source, and what nobody has answered', async () => {
    const pack = await onDesk(await began('GDCHLR'))
    const narrative = pack.document.sections.find(({ key }) => key === 'progress')?.blocks[0]

    expect(narrative).toMatchObject({
      kind: 'sentences',
      sentences: [
        { text: { text: 'Two islands are connected.', language: 'en' }, source: 1 },
        { text: { text: 'The third waits for its permit.' }, source: 1 },
        { text: { text: 'Users doubled.' }, source: 1 },
      ],
    })
    expect(pack.document.sources).toHaveLength(1)
    expect(pack.lacking.map(({ code }) => code)).toEqual([silent.code])
    expect(textOf(pack.document)).toContain('GDC.11b')
  })

  it('keeps the source of a sentence that is edited, and leaves out one that is emptied', async () => {
    const id = await began('ADGMIN')
    const { version, sections } = await onDesk(id)
    const sentences = sections.find(({ key }) => key === 'deliverables')?.told[0]?.sentences ?? []
    const [first, second] = sentences
    const form = {
      id,
      version: String(version),
      sectionKey: 'deliverables',
      note: 'In short.',
      'sentences.0.versionId': first?.versionId ?? '',
      'sentences.0.position': '0',
      'sentences.0.text': 'Two of three islands are on line.',
      'sentences.1.versionId': second?.versionId ?? '',
      'sentences.1.position': '1',
      'sentences.1.text': '',
    }
    landed(await post(savePackSection, form))
    const { document } = await onDesk(id)
    const blocks = document.sections.find(({ key }) => key === 'deliverables')?.blocks

    expect(blocks?.[0]).toMatchObject({ kind: 'words', text: { text: 'In short.' } })
    expect(blocks?.[1]).toMatchObject({
      sentences: [
        { text: { text: 'Two of three islands are on line.' }, source: 1 },
        { text: { text: 'Users doubled.' }, source: 1 },
      ],
    })
    expect(
      await rowsOf('SELECT original, text FROM pack_sentences WHERE pack_id = $1 ORDER BY position', [id]),
    ).toEqual([
      { original: 'Two islands are connected.', text: 'Two of three islands are on line.' },
      { original: 'The third waits for its permit.', text: '' },
    ])
    expect(refusalIn(await leavingNothing(() => post(savePackSection, form)))).not.toBe('')
  })

  it('asks the owner for what it lacks, once, and nobody else’s', async () => {
    const id = await began('AECM')
    as('moderator')
    expect(refusalIn(await leavingNothing(() => post(askOwner, { id, commitmentId: silent.id })))).toContain(
      'You may not',
    )
    as('coordinator')
    landed(await post(askOwner, { id, commitmentId: silent.id }))
    const notices = await rowsOf<{ organisation: string }>(
      "SELECT organisation_id AS organisation FROM outbox_messages WHERE kind = 'pack.asked'",
    )

    expect(notices.map(({ organisation }) => organisation)).toEqual([world.organisations.ministry])
    expect((await onDesk(id)).lacking[0]?.askedOn).not.toBeNull()
    expect(refusalIn(await leavingNothing(() => post(askOwner, { id, commitmentId: silent.id })))).toContain(
      'already',
    )
    expect(refusalIn(await leavingNothing(() => post(askOwner, { id, commitmentId: told.id })))).toContain(
      'has been answered',
    )
  })

  it('is nobody’s but its coordinator’s, and not public', async () => {
    const id = await began('HLPF')

    expect(await packOnDesk(world.people.focalPoint, id, day)).toBeNull()
    expect(await packHandedIn(visitor, id, day)).toBeNull()
  })
})

describe('handing a pack in', () => {
  it('is refused while nothing that it asks about was published in its period', async () => {
    const id = await began('WSISF', { 'periodStart.year': '2019', 'periodEnd.year': '2020' })

    expect(refusalIn(await leavingNothing(() => handIn(id)))).toContain('nothing to hand in')
  })

  it('takes one published update to six forums, each in its own fields, and its ledger names them', async () => {
    const packs = new Map<string, string>()
    for (const forum of forums) {
      const id = await began(forum)
      landed(await handIn(id))
      packs.set(forum, id)
    }
    const read = async (forum: string) => {
      const pack = await packHandedIn(visitor, packs.get(forum) ?? '', day)
      if (!pack) throw new Error(`${forum} was not handed in`)
      return pack
    }
    const columns = async (forum: string, section: string) => {
      const block = (await read(forum)).document.sections.find(({ key }) => key === section)?.blocks[0]
      return block?.kind === 'table' ? block.columns.map(({ title }) => title) : []
    }

    // Each in its own fields.
    expect(await columns('WSISF', 'entries')).toEqual([
      'Title',
      'Description',
      'Lead',
      'Partners',
      'Countries',
      'Start',
      'Due',
      'Work',
      'Page',
    ])
    expect(await columns('HLPF', 'targets')).toEqual(['Code', 'Title', 'Lead', 'Work', 'Indicators'])
    expect(await columns('AECM', 'compliance')).toContain('What partners say')
    expect(textOf((await read('PACTREV')).document)).toContain('PACT.A28')
    expect(textOf((await read('ADGMIN')).document)).toContain('ADM30.S1')

    const commitment = await commitmentInFull(visitor, world.planCode, told.code, day)
    const [wording] = commitment?.reports[0]?.wordings ?? []
    const ledger = commitment?.ledger[wording?.id ?? ''] ?? []
    expect(ledger.map(({ name }) => name)).toEqual(
      expect.arrayContaining(forums.map((forum) => `Pack for ${forum}`)),
    )
    const listed = await packsHandedIn(visitor)
    expect(listed.length).toBeGreaterThanOrEqual(forums.length)
    // An invented organisation may try the form of a real forum; what it hands in is marked for what it is.
    const invented = listed.map(({ isDemonstration, template }) => [
      isDemonstration,
      template.forum.isDemonstration,
    ])
    expect(invented).toContainEqual([true, false])
    expect(invented.filter(([isInvented]) => !isInvented)).toEqual([])
  })

  it('fixes every word with a receipt and a hash, and is done once', async () => {
    const id = await began('GDCHLR', { name: 'Pack that is frozen twice' })
    landed(await handIn(id))
    const pack = await packHandedIn(visitor, id, day)
    const events = await rowsOf<{ event: string; hash: string }>(
      `SELECT event, after->>'contentHash' AS hash FROM history_events WHERE subject_id = $1 AND visibility = 'public'`,
      [id],
    )

    expect(pack?.contentHash).toBe(hashOfPack(pack?.document))
    expect(pack?.receiptNumber).toMatch(/^P-\d{4}-\d\d-\d\d-[0-9A-F]{8}-/)
    expect(events).toEqual([{ event: 'pack.frozen', hash: pack?.contentHash }])
    expect(refusalIn(await leavingNothing(() => handIn(id)))).toContain('stands as it was')
    await expect(rowsOf("UPDATE report_packs SET name = 'another' WHERE id = $1", [id])).rejects.toThrow(
      /handed in stands/,
    )
    await expect(rowsOf('DELETE FROM pack_uses WHERE pack_id = $1', [id])).rejects.toThrow(/handed in stands/)
  })

  it('still reads as it was handed in after an amendment, which is listed as a change since', async () => {
    const commitment = await aCommitment(world, { title: 'A station that is amended', alignsTo: ['GDC.11e'] })
    const update = await anUpdate(world, commitment, {
      implementation: 'in_progress',
      percentComplete: 10,
      narrative: 'The ground is broken.',
    })
    const id = await began('GDCHLR', { name: 'Pack before the amendment' })
    landed(await handIn(id))
    const before = await packHandedIn(visitor, id, day)

    as('focalPoint')
    const amended = landed(await post(amendUpdate, { id: update.versionId, version: String(update.version) }))
    const versionId =
      amended.split('/').at(-2) === 'progress' ? amended.split('/').at(-1) : amended.split('/').at(-2)
    await rowsOf(
      "UPDATE progress_update_versions SET narrative = 'The walls stand.' WHERE id = $1 AND state = 'draft'",
      [versionId],
    )
    await rowsOf(
      `UPDATE progress_update_versions SET state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id, content_hash = repeat('a', 64), receipt_number = 'AMENDED' WHERE id = $1`,
      [versionId],
    )
    await rowsOf(`UPDATE progress_update_versions SET state = 'superseded' WHERE id = $1`, [update.versionId])
    await rowsOf(
      `UPDATE progress_update_versions SET state = 'published', published_at = now(), published_by_id = $2 WHERE id = $1`,
      [versionId, world.people.moderator.personId],
    )
    const after = await packHandedIn(visitor, id, day)

    expect(textOf(before?.document as HandedIn)).toContain('The ground is broken.')
    expect(after?.document).toEqual(before?.document)
    expect(before?.since).toEqual([])
    expect(after?.since.map(({ code, isAmendment }) => [code, isAmendment])).toEqual([
      [commitment.code, true],
    ])
  })

  it('is where the next one begins', async () => {
    const id = await began('AECM', { name: 'The first' })
    const { version } = await onDesk(id)
    landed(
      await post(savePackSection, {
        id,
        version: String(version),
        sectionKey: 'summary',
        note: 'A good year.',
      }),
    )
    landed(await handIn(id))
    const next = await onDesk(await began('AECM', { name: 'The second', previousId: id }))

    expect(next.sections.find(({ key }) => key === 'summary')?.note).toBe('A good year.')
  })
})

describe('a report that is about to be handed in', () => {
  it('says which forums will read it', async () => {
    const reading = await forumsThatRead(world.people.focalPoint, told.id, day)

    expect(reading.map(({ code }) => code)).toEqual([...forums].sort())
  })
})

describe('a template', () => {
  const section = async (more: Record<string, string | string[]> = {}) => {
    const { id, version } = await templateOf('PACTREV')
    return {
      id,
      version: String(version),
      was: '',
      key: 'lines',
      position: '2',
      kind: 'table',
      'heading.en': 'Lines',
      'heading.vi': '',
      framework: '',
      under: '',
      layer: '',
      'fields[]': ['code', 'title'],
      wordLimit: '',
      ...more,
    }
  }

  it('is changed by who keeps the forum, and refuses an unknown field, framework or item beside it', async () => {
    as('focalPoint')
    expect(refusalIn(await leavingNothing(async () => post(saveTemplateSection, await section())))).toContain(
      'You may not',
    )
    as('coordinator')
    const errors = async (more: Record<string, string | string[]>) =>
      errorsIn(await leavingNothing(async () => post(saveTemplateSection, await section(more))))
    expect(await errors({ 'fields[]': ['code', 'salary'] })).toMatchObject({
      'fields.1': 'This field is not known',
    })
    expect(await errors({ framework: 'NONE' })).toEqual({
      framework: 'No framework of this code is on record',
    })
    expect(await errors({ under: 'NONE.1' })).toEqual({ under: 'No standing item of this code is on record' })
    expect(await errors({ key: 'summary' })).toEqual({ key: 'Another section has this short name' })
    expect(await errors({ 'fields[]': [] })).toEqual({ fields: 'Choose at least one field' })

    const id = await began('PACTREV', { name: 'Begun before' })
    landed(await post(saveTemplateSection, await section()))
    const later = await onDesk(await began('PACTREV', { name: 'Begun after' }))
    expect(later.sections.map(({ key }) => key)).toEqual(['summary', 'lines', 'actions', 'progress'])
    expect((await onDesk(id)).sections.map(({ key }) => key)).toEqual(['summary', 'actions', 'progress'])
  })
})
