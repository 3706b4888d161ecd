// The invented region: clearly marked, told by its people, and with something true to life for every screen.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPassword } from '@/lib/auth/password-hash'
import { normalEmail } from '@/lib/auth/email'
import { demonstrationAccounts } from '@/lib/demonstration/accounts'
import { loadDemonstration } from '@/lib/demonstration/load'
import { checkFile } from '@/lib/files/check-file'
import { planStatus } from '@/lib/plan/queries/status'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/database'
import { today } from '../../support/world'

beforeAll(() => loadDemonstration({ now: today }), 120_000)

const words = async (sql: string): Promise<string[]> =>
  (await rowsOf<{ word: string }>(sql)).map(({ word }) => word)
const ofRegion = `JOIN work_plans w ON w.id = c.plan_id WHERE w.is_demonstration`

describe('the demonstration region', () => {
  it('is marked as invented in every part', async () => {
    expect(await words(`SELECT code AS word FROM countries WHERE is_demonstration ORDER BY 1`)).toEqual([
      'XA',
      'XB',
      'XC',
      'XD',
      'XE',
      'XF',
    ])
    for (const table of ['countries', 'organisations', 'work_plans', 'forums'])
      expect(
        await words(
          `SELECT code AS word FROM ${table} WHERE (code LIKE 'X_' OR code LIKE 'X_-%') <> is_demonstration`,
        ),
      ).toEqual([])
    expect(
      await words(
        `SELECT email AS word FROM people WHERE email LIKE '%@demonstration.example' AND NOT is_demonstration`,
      ),
    ).toEqual([])
  })

  it('has people in every role, in at least four organisations, one of them in two', async () => {
    expect(new Set(demonstrationAccounts.flatMap(({ seats }) => seats.map(({ role }) => role))).size).toBe(6)
    expect(
      new Set(demonstrationAccounts.flatMap(({ seats }) => seats.map(({ organisation }) => organisation)))
        .size,
    ).toBeGreaterThanOrEqual(4)
    const held = await rowsOf<{ organisations: number }>(
      `SELECT count(DISTINCT s.organisation_id)::int AS organisations FROM memberships m JOIN seats s ON s.id = m.seat_id
       JOIN people p ON p.id = m.person_id WHERE p.is_demonstration GROUP BY p.id`,
    )
    expect(held).toHaveLength(demonstrationAccounts.length)
    expect(held.filter(({ organisations }) => organisations === 2)).toHaveLength(1)
  })

  it('lets each of them sign in with the password that is named', async () => {
    for (const { email, password } of demonstrationAccounts) {
      const [person] = await rowsOf<{ hash: string }>(
        'SELECT password_hash AS hash FROM people WHERE email = $1',
        [normalEmail(email)],
      )
      expect(await checkPassword(person!.hash, password)).toMatchObject({ isRight: true, isWeak: false })
    }
  })

  it('has commitments and reports in every state that somebody has to act on', async () => {
    expect(
      await words(`SELECT DISTINCT c.state::text AS word FROM commitments c ${ofRegion} ORDER BY 1`),
    ).toEqual(['draft', 'published', 'returned', 'submitted', 'withdrawn'])
    expect(
      await words(`SELECT DISTINCT state::text AS word FROM progress_update_versions ORDER BY 1`),
    ).toEqual(['draft', 'published', 'returned', 'submitted'])
    expect(await words(`SELECT field AS word FROM moderation_notes ORDER BY 1`)).toEqual([
      'dueOn',
      'indicators',
      'milestones',
      'narrative',
    ])
  })

  it('tells of two years, by half-years', async () => {
    const periods = await words(`SELECT DISTINCT period_start::text AS word FROM progress_updates ORDER BY 1`)
    expect(periods).toEqual(['2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01'])
  })

  it('shows every schedule and every kind of silence to a visitor', async () => {
    const seen = await Promise.all(
      ['XX-PLAN', 'XX-BANK-1', 'XX-BANK-2'].map((code) => planStatus(visitor, code, '2026-11-23')),
    )
    const commitments = seen.flatMap((plan) => plan?.commitments ?? [])
    expect([...new Set(commitments.map(({ schedule }) => schedule))].sort()).toEqual([
      'at_risk',
      'delayed',
      'finished',
      'not_reported',
      'on_track',
      'overdue',
    ])
    expect([...new Set(commitments.map(({ reporting }) => reporting))].sort()).toEqual([
      'late',
      'not_reported',
      'reported',
      'silent',
    ])
    expect(new Set(commitments.map(({ layer }) => layer)).size).toBe(4)
    expect(new Set(commitments.map(({ kind }) => kind)).size).toBe(3)
  })

  it('speaks seven languages, with English beside each of the others', async () => {
    const spoken = `SELECT DISTINCT c.language AS word FROM commitments c ${ofRegion} AND c.state = 'published' ORDER BY 1`
    expect(await words(spoken)).toEqual(['en', 'id', 'km', 'lo', 'my', 'th', 'vi'])
    const without = `SELECT c.code AS word FROM commitments c ${ofRegion} AND c.state = 'published' AND c.language <> 'en'
      AND NOT EXISTS (SELECT 1 FROM translations t WHERE t.subject_type = 'commitment' AND t.subject_id = c.id AND t.field = 'title' AND t.language = 'en')`
    expect(await words(without)).toEqual([])
  })

  it('gives a value or a coded reason for none, never both', async () => {
    expect(
      (
        await words(
          `SELECT DISTINCT no_value_reason::text AS word FROM indicator_actuals WHERE value IS NULL ORDER BY 1`,
        )
      ).sort(),
    ).toEqual(['not_applicable', 'not_collected', 'not_yet_measured'])
  })

  it('holds files that are what they say, for every audience', async () => {
    const files = await rowsOf<{ name: string; checksum: string; bytes: Buffer; visibility: string }>(
      `SELECT f.name, f.checksum, t.bytes, e.visibility FROM stored_files f JOIN stored_file_contents t ON t.file_id = f.id JOIN evidence e ON e.file_id = f.id`,
    )
    expect(new Set(files.map(({ visibility }) => visibility))).toEqual(
      new Set(['organisation', 'parties', 'public']),
    )
    expect(new Set(files.map(({ name }) => name.split('.').at(-1)))).toEqual(new Set(['csv', 'pdf', 'png']))
    for (const { name, checksum, bytes } of files) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(checksum)
      expect((await checkFile(new File([new Uint8Array(bytes)], name))).ok, name).toBe(true)
    }
  })

  it('has a meeting about eight weeks ahead that reads all its plans', async () => {
    expect(
      await words(
        `SELECT starts_on::text AS word FROM forum_meetings m JOIN forums f ON f.id = m.forum_id WHERE f.code = 'XX-MINISTERS' ORDER BY 1 DESC LIMIT 1`,
      ),
    ).toEqual(['2027-01-18'])
    expect(
      await words(
        `SELECT w.code AS word FROM work_plan_forums l JOIN work_plans w ON w.id = l.plan_id JOIN forums f ON f.id = l.forum_id WHERE f.code = 'XX-MINISTERS' ORDER BY 1`,
      ),
    ).toEqual(['XX-BANK-1', 'XX-BANK-2', 'XX-PLAN'])
  })

  it('lets the public reader see no draft, no note and nothing meant for others', async () => {
    const reader = process.env.DATABASE_READER_URL
    const seen = async (sql: string) =>
      Number((await rowsOf<{ count: string }>(`SELECT count(*) FROM ${sql}`, [], reader))[0]?.count)
    expect(
      await seen(
        `(SELECT id FROM commitments WHERE state IN ('draft', 'submitted', 'returned') OR visibility <> 'public') t`,
      ),
    ).toBe(0)
    expect(
      await seen(
        `(SELECT id FROM progress_update_versions WHERE state NOT IN ('published', 'superseded')) t`,
      ),
    ).toBe(0)
    expect(await seen(`(SELECT id FROM evidence WHERE visibility <> 'public') t`)).toBe(0)
    const told = await rowsOf<{ told: string }>(
      `SELECT subject_label || coalesce(before::text, '') || coalesce(after::text, '') AS told FROM history_events`,
      [],
      reader,
    )
    const everything = told.map((event) => event.told).join('\n')
    for (const secret of [
      'remaining-cost',
      'Cost of the remaining sections',
      'Terms of the loan',
      '@demonstration.example',
      'Please say how many teams',
      'Thank you for the report',
      'XX-PLAN-25',
    ])
      expect(everything).not.toContain(secret)
    expect(everything).toContain('Survey of routes, summary')
  })

  it('was published by nobody who wrote it', async () => {
    expect(
      await words(
        `SELECT id::text AS word FROM progress_update_versions WHERE published_by_id IN (recorded_by_id, submitted_by_id)`,
      ),
    ).toEqual([])
  })

  it('is not loaded a second time', async () => {
    const count = () =>
      rowsOf(
        `SELECT (SELECT count(*) FROM history_events) AS events, (SELECT count(*) FROM people) AS people`,
      )
    const before = await count()

    await loadDemonstration({ now: new Date(today.getTime() + 400 * 86_400_000) })

    expect(await count()).toEqual(before)
  })
})
