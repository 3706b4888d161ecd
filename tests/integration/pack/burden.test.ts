// What forums ask of a country, held to a count by hand of the shipped templates, field by field.
import { beforeAll, describe, expect, it } from 'vitest'
import { burdenOfCountry } from '@/lib/pack/queries/burden'
import { linkForum } from '@/lib/plan/commands/keep'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { act, aWorld, type World } from '../../support/world'

const today = '2026-11-23'
let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const code of ['AECM', 'GDCHLR', 'WSISF']) {
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
  const told = await aCommitment(world, {
    title: 'Fibre to the islands',
    startsOn: null,
    dueOn: '2027-12-31',
    alignsTo: ['WSIS.C2', 'GDC.11b', 'SDG.9.c'],
    parties: { countries: ['ZY'] },
  })
  await anUpdate(world, told, {
    implementation: 'in_progress',
    percentComplete: 40,
    narrative: 'Two islands are connected.',
    obstacles: null,
    supportRequested: null,
    nextStep: 'The third island.',
  })
})

describe('what forums ask of a country', () => {
  it('is nothing while no commitment of it is public, and no page where there is no such country', async () => {
    const [silent] = await rowsOf<{ code: string }>(
      `SELECT code FROM countries k WHERE NOT EXISTS (SELECT 1 FROM woven_commitments w WHERE k.code = ANY (w.country_codes)) ORDER BY code LIMIT 1`,
    )
    expect(await burdenOfCountry(visitor, silent?.code ?? '', today)).toMatchObject({
      forums: [],
      all: { commitments: 0, facts: 0, again: 0, answered: 0 },
    })
    expect(await burdenOfCountry(visitor, 'QQ', today)).toBeNull()
  })

  it('counts each field of each form once a commitment, what is the same, and what the record holds', async () => {
    // AECM: work; lead, title, countries, due, work, percent, schedule, verdict; indicators, milestones; obstacles, support,
    //   nextStep: 13, of which the record holds all but indicators, milestones, obstacles and support.
    // GDCHLR: work; title, lead, percent; narrative: 5, all of them held.
    // WSISF: title, description, lead, partners, countries, starts, due, work; narrative: 9, all but partners and starts.
    // Asked by two or more: title, lead, work (3 times each), countries, due, percent, narrative (twice each): 3 × 2 + 4 repeats.
    expect(await burdenOfCountry(visitor, 'ZY', today)).toMatchObject({
      forums: [
        { code: 'AECM', commitments: 1, facts: 13, again: 6, answered: 9 },
        { code: 'GDCHLR', commitments: 1, facts: 5, again: 5, answered: 5 },
        { code: 'WSISF', commitments: 1, facts: 9, again: 6, answered: 7 },
      ],
      all: { commitments: 1, facts: 27, again: 10, answered: 21 },
    })

    // What is asked and not reported counts as asked; what is not public counts for nothing.
    await aCommitment(world, {
      title: 'Radio for the highlands',
      state: 'submitted',
      parties: { countries: ['ZY'] },
    })
    const before = await burdenOfCountry(visitor, 'ZY', today)
    await aCommitment(world, {
      title: 'Masts for the highlands',
      alignsTo: ['WSIS.C2'],
      parties: { countries: ['ZY'] },
    })
    const after = await burdenOfCountry(visitor, 'ZY', today)

    expect(before?.all.commitments).toBe(1)
    expect(after?.all.commitments).toBe(2)
    expect((after?.all.facts ?? 0) - (before?.all.facts ?? 0)).toBeGreaterThan(13)
    expect((after?.all.answered ?? 0) - (before?.all.answered ?? 0)).toBeLessThan(13)
  })
})
