import { describe, expect, it } from 'vitest'
import { problemWithPillars, treeOf, withinPillar } from './rules'

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
