// A masterplan gives way to the next: what was aligned to the old one stands, and counts at the new one by the mapping.
import { beforeAll, describe, expect, it } from 'vitest'
import { frameworkItemInFull } from '@/lib/framework/queries/item'
import { frameworkWithItems } from '@/lib/framework/queries/tree'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { aWorld } from '../../support/world'

const today = '2026-11-23'
let promised: BuiltCommitment
beforeAll(async () => {
  const world = await aWorld()
  await rowsOf("UPDATE work_plans SET is_demonstration = false WHERE code = 'Z-PLAN'")
  promised = await aCommitment(world, { code: 'BROADBAND', alignsTo: ['ADM25.DO2'] })
})

const mappingOf = async (code: string) => {
  const framework = await frameworkWithItems(visitor, code)
  return framework?.mapping
}

describe('the editions of a framework', () => {
  it('tell where each item goes, and what each takes up', async () => {
    const onward = (await mappingOf('ADM25'))?.onward.map(
      ({ fromItem, toItem }) => `${fromItem.code} ${toItem.code}`,
    )
    const taken = (await mappingOf('ADM30'))?.taken.map(
      ({ fromItem, toItem }) => `${fromItem.code} ${toItem.code}`,
    )

    expect(onward).toContain('ADM25.DO2 ADM30.S1')
    expect([...(taken ?? [])].sort()).toEqual([...(onward ?? [])].sort())
    expect((await mappingOf('ADM30'))?.onward).toEqual([])
    expect(await mappingOf('GDC')).toEqual({ onward: [], taken: [] })
  })

  it('keep what was aligned to the old one, and count it at the new one through the mapping', async () => {
    const [old, next] = await Promise.all([
      frameworkItemInFull(visitor, 'ADM25', 'ADM25.DO2', today),
      frameworkItemInFull(visitor, 'ADM30', 'ADM30.S1', today),
    ])

    expect(old?.direct.map(({ standing }) => standing.code)).toContain(promised.code)
    expect(next?.direct.map(({ standing }) => standing.code)).not.toContain(promised.code)
    expect(JSON.stringify(next?.derived)).toContain(promised.id)
  })
})
