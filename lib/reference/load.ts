// Loads data/ into the record, through the same commands as people use. Running it again changes nothing; a row whose
// source changed is revised with history, unless a person has checked or changed it since.
import path from 'node:path'
import { appPool } from '@/lib/db/clients'
import { referenceKeepers } from './commands'
import { readReferenceFiles } from './files'
import { loadCrosswalks } from './load/crosswalks'
import { loadForums, loadPlanForums } from './load/forums'
import { loadFrameworks } from './load/frameworks'
import { inOneGo } from './load/hands'
import { loadCountries, loadOrganisations } from './load/organisations'
import { inOrderOfEditions, loadPlan, placesOf } from './load/plans'

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
    await inOneGo(now, async (tx, note) => {
      await loadCountries(tx, note, [...keepers], files.countries)
      await loadOrganisations(tx, note, [...keepers], files.organisations, now)
      await loadFrameworks(tx, note, [...keepers], files)
      await loadCrosswalks(tx, note, [...keepers], files)
      await loadForums(tx, note, [...keepers], files.forums)
    })
    const places = await inOneGo(now, placesOf)
    for (const plan of inOrderOfEditions(files))
      await inOneGo(now, (tx, note) => loadPlan(tx, note, keepers, { plan, files, places }, now))
    await inOneGo(now, (tx, note) => loadPlanForums(tx, note, [...keepers], files.readings))
  })
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
