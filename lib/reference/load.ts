// Loads data/ into the record, through the same commands as people use. Running it again changes nothing; a row whose
// source changed is revised with history, unless a person has checked or changed it since.
import path from 'node:path'
import { appDb, appPool } from '@/lib/db/clients'
import { referenceKeepers } from './commands'
import { readReferenceFiles } from './files'
import { loadCrosswalks } from './load/crosswalks'
import { loadForums, loadPlanForums } from './load/forums'
import { loadFrameworks } from './load/frameworks'
import { inOneGo } from './load/hands'
import { loadCountries, loadOrganisations } from './load/organisations'
import { loadTemplates } from './load/templates'
import { inGenerations, loadPlan, placesOf } from './load/plans'

export async function loadReferenceData({
  now,
  folder = 'data',
}: {
  now: Date
  folder?: string
}): Promise<void> {
  const files = await readReferenceFiles(path.resolve(folder))
  await alone(async () => {
    const { editor, moderator } = await inOneGo(now, (tx) => referenceKeepers(tx, now))
    const keepers = [editor, moderator] as const
    // Countries and frameworks were there before Concord: what the first load says of them holds for every past day.
    const isFirst = (await appDb().framework.count()) === 0
    await inOneGo(
      now,
      async (tx, note) => {
        await loadCountries(tx, note, [...keepers], files.countries)
        await loadOrganisations(tx, note, [...keepers], files.organisations, now)
        await loadFrameworks(tx, note, [...keepers], files, now)
        await loadCrosswalks(tx, note, [...keepers], files)
        await loadForums(tx, note, [...keepers], files.forums)
        await loadTemplates(tx, note, [...keepers], files.templates)
      },
      isFirst ? 'always' : now,
    )
    const places = await inOneGo(now, placesOf)
    for (const plans of inGenerations(files))
      await severalAtOnce(plans, (plan) =>
        inOneGo(now, (tx, note) => loadPlan(tx, note, keepers, { plan, files, places }, now)),
      )
    await inOneGo(now, (tx, note) => loadPlanForums(tx, note, [...keepers], files.readings))
  })
}

/**
 * Plans know nothing of each other, so a few are loaded side by side: most of the time is waiting for the database.
 * After a fault no further one is begun, and what is under way ends before the fault is told.
 */
async function severalAtOnce<Each>(all: Each[], work: (each: Each) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await work(next).catch((fault: unknown) => {
        waiting.length = 0
        throw fault
      })
  }
  const ended = await Promise.allSettled(Array.from({ length: 4 }, worker))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}

/** Several instances that start at once take turns; the later ones find everything there. */
async function alone(work: () => Promise<void>): Promise<void> {
  const client = await appPool().connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('concord reference data'))`)
    await work()
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('concord reference data'))`)
    client.release()
  }
}
