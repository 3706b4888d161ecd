import { describe, expect, it } from 'vitest'
import { countedByConfidence, pathTo, treeOf } from './rules'

const item = (id: string, parentId: string | null = null) => ({ id, parentId })

describe('the items of a framework', () => {
  it('stand in a tree of any depth, in their order', () => {
    const tree = treeOf([item('A'), item('A1', 'A'), item('A1a', 'A1'), item('B'), item('A2', 'A')])

    expect(tree.map((branch) => branch.item.id)).toEqual(['A', 'B'])
    expect(tree[0]?.children.map((branch) => branch.item.id)).toEqual(['A1', 'A2'])
    expect(tree[0]?.children[0]?.children[0]?.item.id).toBe('A1a')
  })

  it('stand at the top where their parent is not among them', () => {
    expect(treeOf([item('A1', 'A')]).map((branch) => branch.item.id)).toEqual(['A1'])
  })

  it('know the way from the top down to each', () => {
    const items = [item('A'), item('A1', 'A'), item('A1a', 'A1')]

    expect(pathTo('A1a', items).map(({ id }) => id)).toEqual(['A', 'A1'])
    expect(pathTo('A', items)).toEqual([])
  })

  it('end the way where old data goes round in a ring', () => {
    expect(pathTo('A', [item('A', 'B'), item('B', 'A')]).map(({ id }) => id)).toEqual(['B'])
  })

  it('are counted by how far they were checked', () => {
    expect(
      countedByConfidence([
        { confidence: 'high', count: 2 },
        { confidence: 'low', count: 3 },
      ]),
    ).toEqual({ high: 2, medium: 0, low: 3, all: 5 })
  })
})
