import { describe, expect, it } from 'vitest'
import { canonicalJson, changesBetween } from './rules'

describe('canonical JSON', () => {
  it('is the same whatever the order in which facts were written', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: [3, 4] } })).toBe('{"a":{"c":[3,4],"d":2},"b":1}')
    expect(canonicalJson({ a: { c: [3, 4], d: 2 }, b: 1 })).toBe(
      canonicalJson({ b: 1, a: { d: 2, c: [3, 4] } }),
    )
  })

  it('keeps the order of a list, which has a meaning', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
  })

  it('tells nothing from what is not there', () => {
    expect(canonicalJson({ a: undefined })).toBe('{}')
    expect(canonicalJson({ a: null })).toBe('{"a":null}')
    expect(canonicalJson('ว่า "ใช่"')).toBe('"ว่า \\"ใช่\\""')
  })
})

describe('what changed', () => {
  it('names only the facts that differ, as they were and as they are', () => {
    expect(changesBetween({ title: 'A', dueOn: '2026' }, { title: 'A', dueOn: '2027' })).toEqual({
      before: { dueOn: '2026' },
      after: { dueOn: '2027' },
    })
  })

  it('is nothing when the same is said in another order', () => {
    expect(changesBetween({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toBeNull()
  })

  it('says of a fact that is new that it was not there', () => {
    expect(changesBetween({}, { lead: 'XA-MDD' })).toEqual({
      before: { lead: null },
      after: { lead: 'XA-MDD' },
    })
  })
})
