// The invented region: clearly marked, told by its people, and with something true to life for every screen.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPassword } from '@/lib/auth/password-hash'
import { normalEmail } from '@/lib/auth/email'
import { demonstrationAccounts } from '@/lib/demonstration/accounts'
import { loadDemonstration } from '@/lib/demonstration/load'
import { checkFile } from '@/lib/files/check-file'
import { planStatus } from '@/lib/plan/queries/status'
import { visitor } from '@/lib/policy/actor'
import { appDb } from '@/lib/db/clients'
import trail from '@/messages/en/trail.json'
import { askedLines } from '@/lib/round/queries/asked'
import { runningRounds } from '@/lib/round/queries/running'
import { rowsOf } from '../../support/database'
import { today } from '../../support/world'
import { expectWoven } from '../../support/woven'

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
    ).toEqual(['draft', 'published', 'returned', 'submitted', 'superseded'])
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

  it('has a round that closed a year ago with reports missing, and one that runs with every kind of them', async () => {
    const rounds = await rowsOf<{ id: string; state: string }>(
      'SELECT id, state FROM reporting_rounds ORDER BY opened_at',
    )
    expect(rounds.map(({ state }) => state)).toEqual(['closed', 'open'])
    expect(await words(`SELECT DISTINCT result::text AS word FROM round_outcomes ORDER BY 1`)).toEqual([
      'not_reported',
      'reported',
    ])
    const running = await runningRounds(visitor, [(await planStatus(visitor, 'XX-PLAN', '2026-11-23'))!.id])
    const stands = await askedLines(appDb(), running[0]!, '2026-11-23')
    const found = new Set(stands.map(({ state }) => state))
    for (const state of ['reported', 'draft', 'late', 'silent'] as const) expect(found).toContain(state)
    expect(running[0]).toMatchObject({
      due: { on: '2026-11-16', from: 'day' },
      meeting: { label: 'Seventh meeting' },
    })
  })

  it('has reviews of every kind, a query that waits, a dispute with its reply, a guest’s, and an amended report', async () => {
    expect(await words(`SELECT DISTINCT verdict::text AS word FROM reviews ORDER BY 1`)).toEqual([
      'concurs',
      'disputes',
      'queries',
    ])
    expect(
      await words(
        `SELECT r.id::text AS word FROM reviews r WHERE r.verdict = 'queries' AND NOT EXISTS (SELECT 1 FROM review_answers a WHERE a.review_id = r.id)`,
      ),
    ).toHaveLength(2)
    expect(
      await words(
        `SELECT r.verdict::text AS word FROM review_replies x JOIN reviews r ON r.id = x.review_id`,
      ),
    ).toEqual(['disputes', 'disputes'])
    expect(
      await words(`SELECT guest_organisation AS word FROM reviews WHERE invitation_id IS NOT NULL`),
    ).toEqual(['Institute for Public Algorithms'])
    const seen = await planStatus(visitor, 'XX-PLAN', '2026-11-23')
    expect([...new Set(seen?.commitments.map(({ verdict }) => verdict))].sort()).toEqual([
      'confirmed',
      'disputed',
      'not_reviewed',
      'queried',
    ])
    expect(seen?.commitments.some(({ hasGap }) => hasGap)).toBe(true)
  })

  it('tells of promises that moved, of what keeps some back, and how they stand to one another', async () => {
    expect(
      await words(`SELECT state || ' ' || count(*) AS word FROM baseline_changes GROUP BY state ORDER BY 1`),
    ).toEqual(['accepted 4', 'proposed 1', 'refused 1'])
    expect(
      await words(`SELECT kind::text AS word FROM blockers WHERE resolved_at IS NULL ORDER BY 1`),
    ).toHaveLength(3)
    expect(await words(`SELECT kind::text AS word FROM commitment_links ORDER BY 1`)).toHaveLength(3)
    const plan = await planStatus(visitor, 'XX-PLAN', '2026-11-23')
    const moved = plan?.commitments.filter(
      ({ timesMoved, loweredTargets }) => timesMoved + loweredTargets > 0,
    )
    expect(moved?.map(({ code, timesMoved, loweredTargets }) => [code, timesMoved, loweredTargets])).toEqual([
      ['XX-PLAN-03', 2, 0],
      ['XX-PLAN-12', 0, 1],
      ['XX-PLAN-16', 1, 0],
    ])
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
      'a recount of devices',
      'one bidder, as the blocker says',
      'single bidder, above the estimate',
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

  it('tells nothing in the trail that has no words there', async () => {
    const told = await words(`SELECT DISTINCT event AS word FROM history_events ORDER BY 1`)

    expect(told.length).toBeGreaterThan(20)
    expect(
      told.filter((event) => {
        const [thing = '', happened = ''] = event.split('.')
        return !(happened in ((trail.event as Record<string, Record<string, string>>)[thing] ?? {}))
      }),
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

// Whatever was done above, coverage followed.
afterAll(async () => {
  await expectWoven()
})
