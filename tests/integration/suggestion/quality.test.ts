// How well items are suggested: half of the real record is held out and asked, the other half is what is learned from. The
// figures are what it reached when they were written; a change that makes it worse fails here.
import { beforeAll, describe, expect, it } from 'vitest'
import { appDb } from '@/lib/db/clients'
import { alignedCommitments, comparedItems } from '@/lib/suggestion/queries/record'
import { suggestedItems, type Aligned, type SuggestedFrom } from '@/lib/suggestion/rules'
import { rowsOf } from '../../support/plain-sql'

let items: SuggestedFrom[]
let record: (Aligned & { id: string })[]
beforeAll(async () => {
  const codes = await rowsOf<{ id: string }>('SELECT id FROM commitments ORDER BY code, id')
  const known = await alignedCommitments(appDb(), { words: [], isDemonstration: false })
  items = await comparedItems(appDb())
  record = codes.flatMap(({ id }) => known.find((each) => each.id === id) ?? [])
})

/** Of what the held-out half is known to serve, the part that is among the first five suggested for it. */
function recallAtFive(heldOut: 0 | 1): number {
  const known = record.filter((_, index) => index % 2 !== heldOut)
  const asked = record.filter((_, index) => index % 2 === heldOut)
  const found = asked.map((one) => {
    const first = suggestedItems(one, items, known, { most: 5 }).map(({ itemId }) => itemId)
    return one.items.filter((item) => first.includes(item)).length
  })
  const all = asked.reduce((total, { items: served }) => total + served.length, 0)
  return found.reduce((total, count) => total + count, 0) / all
}

describe('the suggestions', () => {
  it('are as good as they were, whichever half is held out', () => {
    const [first, second] = [recallAtFive(0), recallAtFive(1)]
    process.stdout.write(
      `suggestions: ${record.length} commitments; recall at 5 ${first.toFixed(2)} and ${second.toFixed(2)}\n`,
    )

    expect(record.length).toBeGreaterThan(150)
    expect(first).toBeGreaterThanOrEqual(0.6)
    expect(second).toBeGreaterThanOrEqual(0.6)
  })

  it('are none where nothing reads alike and nothing can be learned', () => {
    const [one] = record

    expect(one && suggestedItems({ ...one, terms: ['zzz'] }, items, [], { most: 5 })).toEqual([])
  })
})
