// When the files change: what follows them, what does not, and what is refused.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { appDb } from '@/lib/db/clients'
import { checkItem } from '@/lib/framework/commands/record'
import { checkAlignment } from '@/lib/commitment/commands/align'
import { loadReferenceData } from '@/lib/reference/load'
import { rowsOf } from '../../support/database'
import { act, today } from '../../support/world'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-data-'))
  cpSync('data', folder, { recursive: true })
})

const later = new Date(today.getTime() + 86_400_000)
const load = () => loadReferenceData({ now: later, folder })

/** Rewrites one file as plain text, which is what a curator's correction is. */
function correct(file: string, from: string, to: string): void {
  const at = path.join(folder, file)
  const text = readFileSync(at, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(at, text.replace(from, to))
}

const historyOf = (label: string, event: string) =>
  rowsOf<{ before: unknown; after: unknown; actor: string }>(
    `SELECT before, after, actor_name AS actor FROM history_events WHERE subject_label LIKE $1 AND event = $2 ORDER BY sequence DESC LIMIT 1`,
    [`${label}%`, event],
  )

describe('a changed source', () => {
  afterEach(async () => {
    // What a test changed goes back to what the files say.
    await loadReferenceData({ now: later })
  })

  it('revises an item, and history says what it was', async () => {
    correct('frameworks.json', '"title": "Connectivity"', '"title": "Connectivity for all"')

    await load()

    const [item] = await rowsOf(`SELECT title, version FROM framework_items WHERE code = 'GDC.O1.CON'`)
    expect(item).toMatchObject({ title: 'Connectivity for all' })
    const [change] = await historyOf('GDC.O1.CON', 'framework-item.revised')
    expect(change).toEqual({
      before: { title: 'Connectivity' },
      after: { title: 'Connectivity for all' },
      actor: 'Reference editor',
    })
  })

  it('revises what the source says of a published commitment, never the promise', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    correct(
      'workplans.json',
      '"status": "planned; actual signature not confirmed"',
      '"status": "signed 2026-11-14"',
    )
    correct(
      'workplans.json',
      '"title": "Sign the Digital Economy Framework Agreement"',
      '"title": "Sign the agreement"',
    )

    await load()

    const [row] = await rowsOf(
      `SELECT title, stated_status AS status FROM commitments WHERE code = 'DEFA-BSBR-01'`,
    )
    expect(row).toEqual({
      title: 'Sign the Digital Economy Framework Agreement',
      status: 'signed 2026-11-14',
    })
    expect(said.mock.calls.flat().join('\n')).toContain('DEFA-BSBR-01')
  })

  it('adds a commitment that is new in the source', async () => {
    correct('workplans.json', '"code": "ASEAN-UK-03"', '"code": "ASEAN-UK-04"')

    await load()

    const rows = await rowsOf<{ code: string }>(
      `SELECT code FROM commitments WHERE code LIKE 'ASEAN-UK-%' ORDER BY 1`,
    )
    expect(rows.map(({ code }) => code)).toContain('ASEAN-UK-04')
    expect(rows.map(({ code }) => code)).toContain('ASEAN-UK-03')
  })
})

describe('an item that the source leaves out', () => {
  const rewrite = (change: (items: { code: string; parentCode?: string; title: string }[]) => unknown[]) => {
    const at = path.join(folder, 'frameworks.json')
    const frameworks = JSON.parse(readFileSync(at, 'utf8')) as {
      code: string
      items: { code: string; title: string }[]
    }[]
    const changed = frameworks.map((framework) =>
      framework.code === 'DSP' ? { ...framework, items: change(framework.items) } : framework,
    )
    writeFileSync(at, JSON.stringify(changed))
  }

  it('is withdrawn, with history, where nothing names it', async () => {
    rewrite((items) => [...items, { ...items[0], code: 'DSP.extra', title: 'A line that was taken back' }])
    await load()

    await loadReferenceData({ now: later })

    const [item] = await rowsOf(
      `SELECT withdrawn_at IS NOT NULL AS gone FROM framework_items WHERE code = 'DSP.extra'`,
    )
    expect(item).toEqual({ gone: true })
    const [change] = await historyOf('DSP.extra', 'framework-item.withdrawn')
    expect(change?.actor).toBe('Reference editor')
  })

  it('stands, and the whole load is refused by name, where something names it', async () => {
    rewrite((items) => [...items, { ...items[0], code: 'DSP.named', title: 'A line that is promised' }])
    await load()
    await rowsOf(
      `INSERT INTO alignments (commitment_id, item_id, strength, provenance, confidence, source)
       SELECT c.id, i.id, 'direct', 'stated', 'high', 'tests' FROM commitments c, framework_items i
       WHERE i.code = 'DSP.named' AND c.state = 'published' ORDER BY c.code LIMIT 1`,
    )

    await expect(loadReferenceData({ now: later })).rejects.toThrow(/DSP\.named \(commitments: 1, links: 0\)/)

    const [item] = await rowsOf(`SELECT withdrawn_at FROM framework_items WHERE code = 'DSP.named'`)
    expect(item).toEqual({ withdrawn_at: null })
    await rowsOf(
      `DELETE FROM alignments a USING framework_items i WHERE i.id = a.item_id AND i.code = 'DSP.named'`,
    )
    await loadReferenceData({ now: later })
  })
})

describe('what a curator has checked', () => {
  it('survives a reload, even of a changed source', async () => {
    const item = await appDb().frameworkItem.findUniqueOrThrow({
      where: { code: 'GDC.46' },
      select: { id: true, version: true, title: true },
    })
    const check = {
      itemId: item.id,
      version: item.version,
      confidence: 'high',
      checkedSource: 'A/RES/79/1, annex I, paragraph 46',
    } as const
    await act('framework-item.checked', null, (tx) => checkItem(tx, check, today))
    correct('frameworks.json', JSON.stringify(item.title), '"Something else"')

    await load()

    const [row] = await rowsOf(
      `SELECT title, confidence, checked_source AS source FROM framework_items WHERE code = 'GDC.46'`,
    )
    expect(row).toEqual({
      title: item.title,
      confidence: 'high',
      source: 'A/RES/79/1, annex I, paragraph 46',
    })
  })

  it('survives as an alignment too', async () => {
    const [alignment] = await rowsOf<{ id: string; version: number }>(
      `SELECT a.id, a.version FROM alignments a JOIN commitments c ON c.id = a.commitment_id WHERE c.code = 'ADM2025-01' LIMIT 1`,
    )
    const check = {
      alignmentId: alignment!.id,
      version: alignment!.version,
      confidence: 'high',
      checkedSource: 'The masterplan, page 24',
    } as const
    await act('alignment.checked', null, (tx) => checkAlignment(tx, check, today))

    await load()

    const [row] = await rowsOf('SELECT confidence FROM alignments WHERE id = $1', [alignment!.id])
    expect(row).toEqual({ confidence: 'high' })
  })
})

describe('malformed files', () => {
  const refused = async () => {
    const before = await rowsOf('SELECT count(*) FROM history_events')
    const message = await load().then(
      () => 'it was loaded',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    expect(await rowsOf('SELECT count(*) FROM history_events')).toEqual(before)
    return message
  }

  it('are refused whole with the file, the entry and the field', async () => {
    correct('workplans.json', '"targetValue": 17', '"targetValue": "seventeen"')
    expect(await refused()).toContain('data/workplans.json: ADM2030, ADM2030-04, targetValue:')
  })

  it('are refused for a date that is none', async () => {
    correct('workplans.json', '"dueDate": "2026-11"', '"dueDate": "2026-13"')
    expect(await refused()).toContain(
      'data/workplans.json: DEFA-BSBR, DEFA-BSBR-01, dueDate: "2026-13" is no date',
    )
  })

  it('are refused for a field that nobody reads', async () => {
    correct('forums.json', '"code": "WSISF",', '"code": "WSISF", "colour": "blue",')
    expect(await refused()).toMatch(/data\/forums\.json: WSISF: .*colour/)
  })

  it('are refused for a code that is not there, by its name', async () => {
    correct('workplans.json', '"ADM25.EA1.1"', '"ADM25.EA9.9"')
    const message = await refused()
    expect(message).toContain('data/workplans.json: ADM2025-01, alignsTo: there is no item ADM25.EA9.9')
  })

  it('are refused for a crosswalk to nowhere', async () => {
    correct('crosswalk-editorial.json', '"to": "GDC.O1"', '"to": "GDC.O9"')
    expect(await refused()).toContain('there is no item GDC.O9')
  })

  it('are refused for a code that is there twice', async () => {
    correct('forums.json', '"code": "AI4G"', '"code": "WSISF"')
    expect(await refused()).toContain('data/forums.json: WSISF is there twice')
  })

  it('are refused where tags and crosswalk tell different things', async () => {
    correct('crosswalk.json', '"from": "GDC.11a"', '"from": "GDC.11b"')
    expect(await refused()).toContain('GDC.11a → SDG.9')
  })

  it('are refused where nobody has said how to read a party', async () => {
    correct('workplans.json', '"United Kingdom"', '"The United Kingdom"')
    expect(await refused()).toContain('data/readings.json does not say how to read "The United Kingdom"')
  })
})
