// Pictures in packs: public evidence of the period, drawn where a file can hold them, and gone once they are hidden.
import { actAs, landed, post } from '../../support/corridor'
import { beforeAll, describe, expect, it } from 'vitest'
import { docxOf } from '@/lib/exchange/docx'
import type { Block, HandedIn } from '@/lib/exchange/document'
import { confirmHiding, proposeHiding } from '@/lib/hiding/actions'
import { beginPack, freezePack } from '@/lib/pack/actions'
import { packOnDesk } from '@/lib/pack/queries/desk'
import { picturesIn } from '@/lib/pack/queries/pictures'
import { packHandedIn } from '@/lib/pack/queries/public'
import { linkForum } from '@/lib/plan/commands/keep'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate, type BuiltUpdate } from '../../support/builders'
import { aJpeg, aPng } from '../../support/files'
import { rowsOf } from '../../support/plain-sql'
import { unzipped } from '../../support/unzip'
import { act, aWorld, type World } from '../../support/world'

const day = '2026-11-23'
let world: World
let update: BuiltUpdate
let id: string

beforeAll(async () => {
  world = await aWorld()
  const [forum] = await rowsOf<{ id: string }>("SELECT id FROM forums WHERE code = 'WSISF'")
  await act('work-plan.forum-linked', null, (tx) =>
    linkForum(tx, {
      planId: world.planId,
      forumId: forum?.id ?? '',
      provenance: 'stated',
      confidence: 'high',
      source: 'tests',
    }),
  )
  const [template] = await rowsOf<{ id: string }>(
    `UPDATE pack_templates SET sections = sections || '[{"key": "pictures", "kind": "pictures", "heading": {"en": "Pictures"}}]'::jsonb
      WHERE forum_id = $1 RETURNING id`,
    [forum?.id],
  )
  update = await anUpdate(world, await aCommitment(world, { title: 'Fibre to the islands' }), {
    narrative: 'Two islands are connected.',
    files: [
      { name: 'landing.png', content: aPng(), caption: 'The cable comes ashore' },
      { name: 'damaged.jpg', content: aJpeg(), caption: 'Nothing that can be drawn' },
      { name: 'inside.png', content: aPng(), caption: 'For ourselves', visibility: 'organisation' },
      { name: 'count.csv', content: 'a,b\n1,2\n', caption: 'No picture' },
    ],
  })
  actAs(world.people.coordinator)
  const begun = await post(beginPack, {
    templateId: template?.id ?? '',
    'planIds[]': [world.planId],
    name: 'Pack with pictures',
    language: 'en',
    'periodStart.year': '2026',
    'periodEnd.year': '2026',
    meetingId: '',
    previousId: '',
  })
  id = landed(begun).split('/').at(-1) ?? ''
})

const pictures = (document: HandedIn) =>
  document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<Block, { kind: 'picture' }> => block.kind === 'picture')
const mediaIn = async (document: HandedIn) =>
  [...unzipped(await docxOf(document, await picturesIn(document))).keys()].filter((name) =>
    name.startsWith('word/media/'),
  )

describe('pictures of a pack', () => {
  it('are the public ones with their sources, drawn in Word, and gone once they are hidden', async () => {
    const document = (await packOnDesk(world.people.coordinator, id, day))?.document
    if (!document) throw new Error('the pack is not on the desk')

    expect(pictures(document).map(({ caption, source }) => [caption.text, source])).toEqual([
      ['The cable comes ashore', 1],
      ['Nothing that can be drawn', 1],
    ])
    expect(JSON.stringify(document)).not.toContain('For ourselves')

    const { version } = (await packOnDesk(world.people.coordinator, id, day)) ?? { version: 0 }
    landed(await post(freezePack, { id, version: String(version) }))
    const before = await packHandedIn(visitor, id, day)
    if (!before) throw new Error('the pack was not handed in')
    expect(await mediaIn(before.document)).toHaveLength(1)

    actAs(world.people.moderator)
    const thing = { kind: 'evidence', id: update.evidenceIds[0] ?? '' }
    await post(proposeHiding, { ...thing, reason: 'It shows a private person.', language: 'en' })
    const [hiding] = await rowsOf<{ id: string; version: number }>(
      'SELECT id, version FROM hidings ORDER BY proposed_at DESC LIMIT 1',
    )
    actAs(world.people.administrator)
    landed(await post(confirmHiding, { id: hiding?.id ?? '', version: String(hiding?.version ?? 0) }))
    const after = await packHandedIn(visitor, id, day)
    if (!after) throw new Error('the pack is gone')
    expect(pictures(after.document).map(({ caption, file }) => [caption.text, file !== null])).toEqual([
      ['The cable comes ashore', false],
      ['Nothing that can be drawn', true],
    ])
    expect(await mediaIn(after.document)).toEqual([])
    expect(after.contentHash).toBe(before.contentHash)
  })
})
