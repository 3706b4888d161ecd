import { describe, expect, it } from 'vitest'
import { hasEnded, missingBeforePublishing } from './rules'

const words = {
  context: 'Schools without a line',
  done: 'Fibre along the power line',
  cost: null,
  conditions: null,
  wentWrong: null,
  contact: null,
  licence: 'CC BY 4.0',
}

describe('a practice', () => {
  it('says where it was, what was done and how it may be used before others read it', () => {
    expect(missingBeforePublishing(words)).toEqual([])
    expect(missingBeforePublishing({ ...words, context: ' ', licence: null })).toEqual(['context', 'licence'])
  })

  it('is of work that is done or was ended', () => {
    expect(['completed', 'discontinued', 'in_progress', 'not_reported', null].filter(hasEnded)).toEqual([
      'completed',
      'discontinued',
    ])
  })
})
