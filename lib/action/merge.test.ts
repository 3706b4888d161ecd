import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filledWith, mergeFields, mergeRows } from './merge'

const base = { title: 'Lay a cable', description: null as string | null, layer: null as string | null }

describe('two people who changed a form at once', () => {
  it('both keep their words where they changed different fields', () => {
    const mine = { ...base, title: 'Lay two cables' }
    const theirs = { ...base, description: 'To the islands.' }

    expect(mergeFields({ base, mine, theirs, seen: false })).toEqual({
      merged: { title: 'Lay two cables', description: 'To the islands.', layer: null },
      clashing: [],
      taken: ['description'],
    })
  })

  it('are shown the one field that both changed', () => {
    const mine: typeof base = { ...base, title: 'His', layer: 'skills' }
    const theirs = { ...base, title: 'Hers', description: 'Her words.' }

    const { clashing, taken } = mergeFields({ base, mine, theirs, seen: false })

    expect({ clashing, taken }).toEqual({ clashing: ['title'], taken: ['description'] })
  })

  it('do not clash over the same words', () => {
    const both = { ...base, title: 'Lay two cables' }

    expect(mergeFields({ base, mine: both, theirs: both, seen: false }).clashing).toEqual([])
  })

  it('decide by what they send once they saw both, and still lose nothing that they left alone', () => {
    const mine = { ...base, title: 'Hers and his' }
    const theirs = { ...base, title: 'Hers', description: 'Her words.' }

    expect(mergeFields({ base, mine, theirs, seen: true }).merged).toEqual({
      title: 'Hers and his',
      description: 'Her words.',
      layer: null,
    })
  })

  it('see everything that differs where the form did not say what it was filled with', () => {
    const mine = { ...base, title: 'His' }
    const theirs = { ...base, description: 'Her words.' }

    expect(mergeFields({ base: undefined, mine, theirs, seen: false }).clashing).toEqual([
      'title',
      'description',
    ])
  })
})

describe('two people who changed a list at once', () => {
  const row = (id: string | null, title: string) => ({ id, title })
  const filled = [row('a', 'Tender'), row('b', 'Landing')]

  it('both keep their rows', () => {
    const mine = [row('a', 'Tender published'), row('b', 'Landing'), row(null, 'Lit')]
    const theirs = [row('a', 'Tender'), row('b', 'Landed'), row('c', 'Permits')]

    expect(mergeRows({ base: filled, mine, theirs, seen: false })).toEqual({
      rows: [row('a', 'Tender published'), row('b', 'Landed'), row('c', 'Permits'), row(null, 'Lit')],
      clashes: false,
    })
  })

  it('take a row away where the other left it alone', () => {
    const answer = mergeRows({ base: filled, mine: [row('a', 'Tender')], theirs: filled, seen: false })

    expect(answer).toEqual({ rows: [row('a', 'Tender')], clashes: false })
  })

  it('clash over one row that both changed, and over one that was taken away meanwhile', () => {
    const mine = [row('a', 'His'), row('b', 'Landing')]
    const clashes = (theirs: ReturnType<typeof row>[]) =>
      mergeRows({ base: filled, mine, theirs, seen: false }).clashes

    expect(clashes([row('a', 'Hers'), row('b', 'Landing')])).toBe(true)
    expect(clashes([row('b', 'Landing')])).toBe(true)
  })

  it('keep a row that was taken away, once that was seen', () => {
    const mine = [row('a', 'His'), row('b', 'Landing')]

    expect(mergeRows({ base: filled, mine, theirs: [row('b', 'Landing')], seen: true }).rows).toEqual([
      row('a', 'His'),
      row('b', 'Landing'),
    ])
  })
})

describe('what a form was filled with', () => {
  const rule = filledWith({ title: z.string().min(1), year: z.coerce.number() })

  it('is read field by field, and what cannot be read is not known', () => {
    expect(rule.parse({ title: '', year: '2027' })).toEqual({ year: 2027 })
  })

  it('is nothing at all where the form did not say', () => {
    expect(rule.parse(undefined)).toBeUndefined()
  })
})
