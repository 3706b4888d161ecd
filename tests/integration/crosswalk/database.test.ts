// What the database itself refuses of editions, links and disputes, whoever asks.
import { beforeAll, describe, expect, it } from 'vitest'
import { actAs } from '../../support/corridor'
import { violatedConstraint } from '@/lib/db/violations'
import { appDb } from '@/lib/db/clients'
import { apply, beginDraft, takeOut } from '../../support/crosswalks'
import { rowsOf } from '../../support/database'
import { aWorld, type World } from '../../support/world'

const code = 'WSIS-SDG'
let world: World
const ids: Record<'replaced' | 'inForce' | 'draft', string> = { replaced: '', inForce: '', draft: '' }

beforeAll(async () => {
  world = await aWorld()
  const curator = world.people.moderator
  actAs(curator)
  const { id } = await beginDraft(curator, code)
  await takeOut(curator, code, 'WSIS.C2', 'SDG.9.c')
  await apply(curator, code)
  ids.inForce = id
  ids.draft = (await beginDraft(curator, code)).id
  const [old] = await rowsOf<{ id: string }>(
    `SELECT id FROM crosswalks WHERE code = $1 AND state = 'replaced'`,
    [code],
  )
  ids.replaced = old?.id ?? ''
})

/** The name under which the database refuses it, as the app asks it. */
const refusedAs = async (sql: string, ...values: unknown[]): Promise<string | null> => {
  try {
    await appDb().$executeRawUnsafe(sql, ...values)
  } catch (fault) {
    return violatedConstraint(fault)
  }
  return 'nothing was refused'
}

describe('an edition', () => {
  it('goes forward only, and stands once it was in force', async () => {
    expect(
      await refusedAs(`UPDATE crosswalks SET state = 'in_force' WHERE id = $1::uuid`, ids.replaced),
    ).toBe('crosswalk_edition_stands')
    expect(await refusedAs(`UPDATE crosswalks SET state = 'draft' WHERE id = $1::uuid`, ids.inForce)).toBe(
      'crosswalk_edition_stands',
    )
    expect(await refusedAs(`UPDATE crosswalks SET state = 'replaced' WHERE id = $1::uuid`, ids.draft)).toBe(
      'crosswalk_edition_stands',
    )
    expect(await refusedAs(`UPDATE crosswalks SET source = 'x' WHERE id = $1::uuid`, ids.replaced)).toBe(
      'crosswalk_edition_stands',
    )
    expect(await refusedAs(`UPDATE crosswalks SET applied_at = now() WHERE id = $1::uuid`, ids.inForce)).toBe(
      'crosswalk_edition_stands',
    )
    expect(await refusedAs('DELETE FROM crosswalks WHERE id = $1::uuid', ids.replaced)).toBe(
      'crosswalk_edition_stands',
    )
  })

  it('is in force alone of its crosswalk, and applied by somebody', async () => {
    await expect(
      rowsOf(
        `UPDATE crosswalks SET state = 'in_force', applied_at = now(), applied_by_id = $2 WHERE id = $1`,
        [ids.draft, world.people.moderator.personId],
      ),
    ).rejects.toThrow('crosswalks_one_in_force')
    expect(await refusedAs(`UPDATE crosswalks SET state = 'in_force' WHERE id = $1::uuid`, ids.draft)).toBe(
      'crosswalk_applied_by_somebody',
    )
  })
})

describe('a link', () => {
  const insert = (from: string, to: string) =>
    refusedAs(
      `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, relation, level, source, confidence)
       SELECT $1::uuid, f.id, t.id, 'implements', 'item', 'x', 'low' FROM framework_items f, framework_items t WHERE f.code = $2 AND t.code = $3`,
      ids.draft,
      from,
      to,
    )

  it.each(['replaced', 'inForce'] as const)('of an edition that is %s is not deleted', async (edition) => {
    expect(await refusedAs('DELETE FROM crosswalk_links WHERE crosswalk_id = $1::uuid', ids[edition])).toBe(
      'crosswalk_link_stands',
    )
  })

  it('of a replaced edition is not changed, and none is added to it', async () => {
    expect(
      await refusedAs(`UPDATE crosswalk_links SET note = 'x' WHERE crosswalk_id = $1::uuid`, ids.replaced),
    ).toBe('crosswalk_link_stands')
    expect(
      await refusedAs(
        `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, relation, level, source, confidence)
         SELECT $1::uuid, from_item_id, to_item_id, relation, level, source, confidence FROM crosswalk_links WHERE crosswalk_id = $2::uuid LIMIT 1`,
        ids.replaced,
        ids.draft,
      ),
    ).toBe('crosswalk_link_stands')
  })

  it('moves to no other edition, and in force to no other item', async () => {
    expect(
      await refusedAs(
        'UPDATE crosswalk_links SET crosswalk_id = $1::uuid WHERE crosswalk_id = $2::uuid',
        ids.inForce,
        ids.draft,
      ),
    ).toBe('crosswalk_link_stands')
    expect(
      await refusedAs(
        `UPDATE crosswalk_links SET from_item_id = (SELECT id FROM framework_items WHERE code = 'WSIS.C9') WHERE crosswalk_id = $1::uuid`,
        ids.inForce,
      ),
    ).toBe('crosswalk_link_stands')
  })

  it('lies between the two frameworks of its crosswalk, and not from an item to itself', async () => {
    expect(await insert('GDC.O1', 'SDG.9.c')).toBe('crosswalk_link_of_its_frameworks')
    expect(await insert('WSIS.C9', 'GDC.O1')).toBe('crosswalk_link_of_its_frameworks')
    expect(
      await refusedAs(
        `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_framework_id, relation, level, source, confidence)
         SELECT $1::uuid, f.id, w.id, 'implements', 'framework', 'x', 'low' FROM framework_items f, frameworks w WHERE f.code = 'WSIS.C9' AND w.code = 'GDC'`,
        ids.draft,
      ),
    ).toBe('crosswalk_link_of_its_frameworks')
    // Within one framework the check alone holds it.
    const [held] = await rowsOf<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'crosswalk_link_to_another_item'`,
    )
    expect(held?.definition).toContain('from_item_id <> to_item_id')
  })
})

describe('a dispute', () => {
  it('is of a link that the public can read', async () => {
    expect(
      await refusedAs(
        `INSERT INTO crosswalk_disputes (link_id, reference, secret_hash, reason, language)
         SELECT id, 'D-1', repeat('0', 64), 'It says something else', 'en' FROM crosswalk_links WHERE crosswalk_id = $1::uuid LIMIT 1`,
        ids.draft,
      ),
    ).toBe('dispute_of_a_readable_link')
  })

  it('says why in 20 to 2000 characters', async () => {
    for (const length of [19, 2001])
      await expect(
        rowsOf(
          `INSERT INTO crosswalk_disputes (link_id, reference, secret_hash, reason, language)
           SELECT id, 'D-2', repeat('0', 64), repeat('x', $2::int), 'en' FROM crosswalk_links WHERE crosswalk_id = $1 LIMIT 1`,
          [ids.inForce, length],
        ),
      ).rejects.toThrow('dispute_says_why')
  })
})
