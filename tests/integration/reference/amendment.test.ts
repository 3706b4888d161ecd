// After publication a report is only amended: the new wording stands beside the old one.
import { beforeAll, describe, expect, it } from 'vitest'
import { beginAmendment } from '@/lib/progress/commands/begin'
import { publishVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { saveStatus } from '@/lib/progress/commands/write'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { act, aWorld, by, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})

const wordings = (updateId: string) =>
  rowsOf<{ number: number; state: string; narrative: string }>(
    'SELECT number, state, narrative FROM progress_update_versions WHERE update_id = $1 ORDER BY number',
    [updateId],
  )

describe('amending a published report', () => {
  it('begins from what was published, and leaves that standing', async () => {
    const { focalPoint } = world.people
    const { updateId } = await anUpdate(world, await aCommitment(world), { narrative: 'Forty villages.' })

    await act('progress.amended', focalPoint, (tx) => beginAmendment(tx, { updateId }, by(focalPoint), today))

    expect(await wordings(updateId)).toEqual([
      { number: 1, state: 'published', narrative: 'Forty villages.' },
      { number: 2, state: 'draft', narrative: 'Forty villages.' },
    ])
  })

  it('supersedes the first wording once the second is published, and history tells both', async () => {
    const { focalPoint, moderator } = world.people
    const { updateId } = await anUpdate(world, await aCommitment(world), { narrative: 'Forty villages.' })
    const open = await act('progress.amended', focalPoint, (tx) =>
      beginAmendment(tx, { updateId }, by(focalPoint), today),
    )
    const words = {
      language: 'en',
      implementation: 'in_progress' as const,
      percentComplete: 40,
      narrative: 'Thirty-eight villages: two were counted twice.',
      obstacles: null,
      supportRequested: null,
      nextStep: null,
      expectedOn: null,
    }
    const saved = await act('progress.status-saved', focalPoint, (tx) =>
      saveStatus(tx, { ...open, ...words }),
    )
    await act('progress.submitted', focalPoint, (tx) => submitUpdate(tx, saved, by(focalPoint), today))
    await act('progress.published', moderator, (tx) =>
      publishVersion(
        tx,
        { versionId: saved.versionId, version: saved.version + 1, note: null },
        by(moderator),
        today,
      ),
    )

    expect((await wordings(updateId)).map(({ state }) => state)).toEqual(['superseded', 'published'])
    const [told] = await rowsOf<{ before: { narrative: string }; after: { narrative: string } }>(
      `SELECT before, after FROM history_events WHERE subject_id = $1 AND event = 'progress.published' ORDER BY sequence DESC LIMIT 1`,
      [updateId],
    )
    expect([told?.before.narrative, told?.after.narrative]).toEqual(['Forty villages.', words.narrative])
  })

  it('is refused while another wording is open', async () => {
    const { focalPoint } = world.people
    const { updateId } = await anUpdate(world, await aCommitment(world))
    await act('progress.amended', focalPoint, (tx) => beginAmendment(tx, { updateId }, by(focalPoint), today))

    const again = act('progress.amended', focalPoint, (tx) =>
      beginAmendment(tx, { updateId }, by(focalPoint), today),
    )

    await expect(again).rejects.toThrow('already-open')
  })
})
