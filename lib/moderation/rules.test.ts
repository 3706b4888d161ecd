import { describe, expect, it } from 'vitest'
import { secondPersonOf } from './rules'

const anna = { personId: 'anna', organisationIds: ['ministry', 'secretariat'] }
const consent = (personId: string, edition = 3) => ({ personId, edition, name: personId })
const asked = (over: Partial<Parameters<typeof secondPersonOf>[0]> = {}) =>
  secondPersonOf({ owners: ['ministry', null], edition: 3, consents: [], decider: anna, ...over })

describe('publishing an entry of one’s own organisation', () => {
  it('begins with a first yes', () => {
    expect(asked()).toEqual({ stands: 'first', by: null })
  })

  it('waits after one’s own yes, and goes on after somebody else’s', () => {
    expect(asked({ consents: [consent('anna')] })).toEqual({ stands: 'said', by: 'anna' })
    expect(asked({ consents: [consent('anna'), consent('bo')] })).toEqual({ stands: 'second', by: 'bo' })
  })

  it('begins again when the entry came back changed', () => {
    expect(asked({ consents: [consent('bo', 2)] })).toEqual({ stands: 'first', by: null })
  })

  it('needs nobody else where the entry is of another organisation', () => {
    expect(asked({ owners: ['bank'] })).toEqual({ stands: 'none', by: null })
    expect(asked({ owners: [null] })).toEqual({ stands: 'none', by: null })
  })
})
