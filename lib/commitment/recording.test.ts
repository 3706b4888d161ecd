import { describe, expect, it } from 'vitest'
import { missingBeforeSubmission, stepStandings, suggestedCode } from './rules'

describe('a suggested code', () => {
  it('follows the highest number of the plan', () => {
    expect(suggestedCode('ADM2030', ['ADM2030-01', 'ADM2030-12', 'OTHER'])).toBe('ADM2030-13')
  })

  it('begins a plan at one', () => {
    expect(suggestedCode('ADM2030', [])).toBe('ADM2030-01')
  })
})

const empty = {
  kind: 'action' as const,
  description: null,
  wording: null,
  layer: null,
  leadId: null,
  statedLead: null,
  indicators: [],
}

describe('the steps of recording', () => {
  it('say what is still to be done and what may be left out', () => {
    const missing = missingBeforeSubmission(empty)

    expect(stepStandings({ ...empty, missing, alignments: [], milestones: [] })).toEqual({
      promise: 'to-do',
      parties: 'to-do',
      alignments: 'left-out',
      milestones: 'left-out',
      indicators: 'left-out',
      check: 'to-do',
    })
  })

  it('ask a numeric target for its number', () => {
    const target = { ...empty, kind: 'numeric_target' as const }
    const missing = missingBeforeSubmission(target)

    expect(stepStandings({ ...target, missing, alignments: [], milestones: [] }).indicators).toBe('to-do')
  })
})
