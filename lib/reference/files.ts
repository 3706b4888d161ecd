// Reads data/ and refuses it whole when anything in it is malformed, naming the file, the entry and the field.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import {
  country,
  crosswalkLink,
  editorialLink,
  forum,
  framework,
  organisation,
  readings,
  template,
  workPlan,
  type Readings,
  type SourceCountry,
  type SourceEditorialLink,
  type SourceForum,
  type SourceFramework,
  type SourceLink,
  type SourceOrganisation,
  type SourcePlan,
  type SourceTemplate,
} from './schema'
import { brokenReferences } from './rules'

export type ReferenceFiles = {
  frameworks: SourceFramework[]
  links: SourceLink[]
  editorialLinks: SourceEditorialLink[]
  plans: SourcePlan[]
  countries: SourceCountry[]
  organisations: SourceOrganisation[]
  forums: SourceForum[]
  templates: SourceTemplate[]
  readings: Readings
}

const shown = 20

export async function readReferenceFiles(folder: string): Promise<ReferenceFiles> {
  const problems: string[] = []
  const read = async (file: string): Promise<unknown> => {
    const text = await readFile(path.join(folder, file), 'utf8')
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new Error(`data/${file} is not JSON.`, { cause })
    }
  }
  const check = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    value: unknown,
  ): z.output<Schema> | null => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues)
      problems.push(`data/${file}: ${placeOf(value, issue.path)}: ${issue.message}`)
    return null
  }
  const list = async <Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> =>
    check(file, z.array(schema), await read(file)) ?? []

  const people = check(
    'organisations.json',
    z.object({ countries: z.array(country), organisations: z.array(organisation) }),
    await read('organisations.json'),
  )
  const files = {
    frameworks: await list('frameworks.json', framework),
    links: await list('crosswalk.json', crosswalkLink),
    editorialLinks: await list('crosswalk-editorial.json', editorialLink),
    plans: await list('workplans.json', workPlan),
    countries: people?.countries ?? [],
    organisations: people?.organisations ?? [],
    forums: await list('forums.json', forum),
    templates: await list('pack-templates.json', template),
    readings: check('readings.json', readings, await read('readings.json')),
  }
  if (problems.length === 0 && files.readings) {
    const whole = { ...files, readings: files.readings }
    const broken = brokenReferences(whole)
    if (broken.length === 0) return whole
    problems.push(...broken)
  }
  const more = problems.length > shown ? [`… and ${problems.length - shown} more.`] : []
  throw new Error(['The reference data cannot be loaded.', ...problems.slice(0, shown), ...more].join('\n'))
}

/** The way to a wrong value by the names of the entries that it lies in: "ASEAN-KR, ASEAN-KR-03, dueYear". */
function placeOf(value: unknown, way: readonly PropertyKey[]): string {
  const names: string[] = []
  let at: unknown = value
  for (const step of way) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
    if (typeof step !== 'number') names.push(String(step))
    else names.push(nameOf(at) ?? `entry ${step + 1}`)
  }
  return names.filter((name) => name !== 'commitments' && name !== 'items').join(', ') || 'the file'
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  const { code, iso2, label, stated, commitment, from, to } = entry as Record<string, unknown>
  if (typeof from === 'string' && typeof to === 'string') return `${from} → ${to}`
  return [code, iso2, label, stated, commitment].find((name) => typeof name === 'string') ?? null
}
