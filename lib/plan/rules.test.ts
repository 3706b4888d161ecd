import { describe, expect, it } from 'vitest'
import { problemWithPillars, treeOf, withinPillar, withPillarAt } from './rules'

const pillar = (code: string, parentCode: string | null = null) => ({ code, parentCode })
const placed = (id: string, parentId: string | null, position: number) => ({ id, parentId, position })

describe('the pillars of a plan', () => {
  it('may stand in any depth', () => {
    expect(problemWithPillars([pillar('3', '2'), pillar('2', '1'), pillar('1')])).toBeNull()
  })

  it('each have a code of their own', () => {
    expect(problemWithPillars([pillar('1'), pillar('1')])).toEqual({ problem: 'code-twice', code: '1' })
  })

  it('stand under pillars of the same plan', () => {
    expect(problemWithPillars([pillar('1', '9')])).toEqual({ problem: 'parent-not-found', code: '1' })
  })

  it('never form a ring', () => {
    expect(problemWithPillars([pillar('1', '2'), pillar('2', '1')])).toEqual({ problem: 'ring', code: '1' })
    expect(problemWithPillars([pillar('1', '1')])?.problem).toBe('ring')
  })

  it('are read in the order of the plan', () => {
    const tree = treeOf([
      placed('b', null, 1),
      placed('a', null, 0),
      placed('a2', 'a', 1),
      placed('a1', 'a', 0),
    ])
    expect(
      tree.map(({ pillar: { id }, branches }) => [id, branches.map((branch) => branch.pillar.id)]),
    ).toEqual([
      ['a', ['a1', 'a2']],
      ['b', []],
    ])
  })

  it('include what stands below them', () => {
    const all = [placed('a', null, 0), placed('b', 'a', 0), placed('c', 'b', 0), placed('d', null, 1)]
    expect(withinPillar(all, 'a')).toEqual(['a', 'b', 'c'])
  })
})

describe('placing a pillar', () => {
  const line = (id: string, code: string, parentCode: string | null = null) => ({
    id,
    code,
    parentCode,
    title: code,
    language: 'en',
  })
  const lines = [line('a', '1'), line('b', '2'), line('c', '2.1', '2')]
  const codes = (placed: { code: string }[]) => placed.map(({ code }) => code)

  it('adds one first, or after another', () => {
    const added = { ...line('', '3'), id: null }

    expect(codes(withPillarAt(lines, added, null))).toEqual(['3', '1', '2', '2.1'])
    expect(codes(withPillarAt(lines, added, 'b'))).toEqual(['1', '2', '3', '2.1'])
  })

  it('moves one, and what stands below it goes with it', () => {
    const moved = withPillarAt(lines, line('b', '2', '1'), null)

    expect(codes(moved)).toEqual(['2', '1', '2.1'])
    expect(moved.find(({ code }) => code === '2.1')?.parentCode).toBe('2')
  })

  it('follows a new code down the tree', () => {
    expect(withPillarAt(lines, line('b', 'II'), 'a').map(({ parentCode }) => parentCode)).toEqual([
      null,
      null,
      'II',
    ])
  })
})
