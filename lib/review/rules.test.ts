import { describe, expect, it } from 'vitest'
import { recordStates } from '@/lib/commitment/rules'
import {
  actsOnWording,
  gapsBetween,
  isOpenTo,
  queryMoves,
  queryStateOf,
  queryStates,
  reviewVerdicts,
  standing,
  verdictOf,
  type Given,
  type ReviewVerdict,
} from './rules'

const hash = 'as read'
const given = (
  organisationId: string | null,
  verdict: ReviewVerdict,
  number = 1,
  contentHash = hash,
): Given => ({
  organisationId,
  verdict,
  number,
  contentHash,
})

describe('which wordings are reviewed', () => {
  it('are those handed in or published, and no other', () => {
    expect(recordStates.filter((state) => isOpenTo('review', state))).toEqual(['submitted', 'published'])
    expect(recordStates.filter((state) => isOpenTo('invite', state))).toEqual(['submitted', 'published'])
  })

  it('a reply stands beside what is or was public only', () => {
    expect(recordStates.filter((state) => isOpenTo('reply', state))).toEqual(['published', 'superseded'])
  })

  it('nothing is done about a draft or a withdrawn one', () => {
    expect([...actsOnWording.draft, ...actsOnWording.withdrawn]).toEqual([])
  })
})

describe('the verdict', () => {
  it('is a dispute where one partner disputes, whatever the others say', () => {
    for (const verdict of reviewVerdicts)
      expect(verdictOf([given('bank', 'disputes'), given('fund', verdict)], hash)).toBe('disputed')
  })

  it('is a query where nobody disputes and one asks', () => {
    expect(verdictOf([given('bank', 'concurs'), given('fund', 'queries')], hash)).toBe('queried')
  })

  it('is confirmed only by somebody', () => {
    expect(verdictOf([given('bank', 'concurs')], hash)).toBe('confirmed')
    expect(verdictOf([], hash)).toBe('not_reviewed')
  })

  it('counts the last word of each organisation, in whatever order they are read', () => {
    const asked = given('bank', 'queries', 1)
    const agreed = given('bank', 'concurs', 2)

    expect(verdictOf([asked, agreed], hash)).toBe('confirmed')
    expect(verdictOf([agreed, asked], hash)).toBe('confirmed')
    expect(standing([asked, agreed])).toEqual([agreed])
  })

  it('is not a guest’s to give', () => {
    expect(verdictOf([given(null, 'disputes')], hash)).toBe('not_reviewed')
    expect(standing([given(null, 'disputes'), given(null, 'concurs')])).toHaveLength(2)
  })

  it('leaves out what was said of another content', () => {
    expect(verdictOf([given('bank', 'disputes', 1, 'before it was mended')], hash)).toBe('not_reviewed')
  })
})

describe('a query', () => {
  const asked = { ...given('bank', 'queries'), isAnswered: false }
  const later = { ...given('bank', 'concurs', 2), isAnswered: false }

  it('is open until it is answered, or the asker has spoken again', () => {
    expect(queryStateOf(asked, [asked])).toBe('open')
    const answered = { ...asked, isAnswered: true }
    expect(queryStateOf(answered, [answered])).toBe('answered')
    expect(queryStateOf(asked, [asked, later])).toBe('superseded')
    expect(queryStateOf(later, [asked, later])).toBeNull()
  })

  it('once closed is never open again', () => {
    const reached = queryStates.flatMap((state) => Object.values(queryMoves[state]))
    expect(reached).not.toContain('open')
    expect(queryStates.filter((state) => 'answer' in queryMoves[state])).toEqual(['open'])
  })
})

describe('the gap', () => {
  const none = { implementation: null, health: null, completeness: null }
  const said = { implementation: 'in_progress', schedule: 'on_track' } as const

  it('is told scale by scale', () => {
    expect(
      gapsBetween(said, { implementation: 'not_started', health: 'off_track', completeness: 'no_evidence' }),
    ).toEqual(['implementation', 'health', 'completeness'])
  })

  it('is none where the reviewer sees the same', () => {
    expect(
      gapsBetween(said, { implementation: 'in_progress', health: 'on_track', completeness: 'limited' }),
    ).toEqual([])
  })

  it('is none where nothing was assessed or nothing can be compared', () => {
    expect(gapsBetween(said, none)).toEqual([])
    expect(
      gapsBetween(
        { implementation: 'discontinued', schedule: 'finished' },
        { ...none, health: 'off_track', completeness: 'limited' },
      ),
    ).toEqual([])
  })

  it('shows work called complete that is not', () => {
    expect(
      gapsBetween(
        { implementation: 'completed', schedule: 'finished' },
        { ...none, completeness: 'substantial' },
      ),
    ).toEqual(['completeness'])
  })
})
