// What must hold between the files: every code that is named exists, none is there twice, and what two files say of
// the same thing agrees. Pure.
import type { ReferenceFiles } from './files'
import type { SourceCommitment } from './schema'

/** The framework that a code of the tags and links means when it names no item: the SDGs as a whole. */
export const wholeFramework = 'SDG'

export function brokenReferences(files: ReferenceFiles): string[] {
  return [
    ...namedTwice(files),
    ...itemsUnknown(files),
    ...partiesUnknown(files),
    ...readingsUnknown(files),
    ...tagsDisagree(files),
  ]
}

const itemCodes = ({ frameworks }: ReferenceFiles) =>
  new Set(frameworks.flatMap(({ items }) => items.map(({ code }) => code)))
const commitmentCodes = ({ plans }: ReferenceFiles) =>
  new Set(plans.flatMap(({ commitments }) => commitments.map(({ code }) => code)))

function namedTwice(files: ReferenceFiles): string[] {
  const twice = (file: string, codes: string[]) =>
    codes
      .filter((code, index) => codes.indexOf(code) !== index)
      .map((code) => `data/${file}: ${code} is there twice`)
  return [
    ...twice(
      'frameworks.json',
      files.frameworks.map(({ code }) => code),
    ),
    ...twice(
      'frameworks.json',
      files.frameworks.flatMap(({ items }) => items.map(({ code }) => code)),
    ),
    ...twice(
      'workplans.json',
      files.plans.map(({ code }) => code),
    ),
    ...twice(
      'workplans.json',
      files.plans.flatMap(({ commitments }) => commitments.map(({ code }) => code)),
    ),
    ...twice(
      'organisations.json',
      files.organisations.map(({ code }) => code),
    ),
    ...twice(
      'organisations.json',
      files.countries.map(({ iso2 }) => iso2),
    ),
    ...twice(
      'forums.json',
      files.forums.map(({ code }) => code),
    ),
    ...twice(
      'crosswalk.json',
      files.links.map(({ from, to, relation }) => `${from} → ${to} (${relation})`),
    ),
    ...twice(
      'crosswalk-editorial.json',
      files.editorialLinks.map(({ from, to }) => `${from} → ${to}`),
    ),
  ]
}

function itemsUnknown(files: ReferenceFiles): string[] {
  const items = itemCodes(files)
  const frameworks = new Set(files.frameworks.map(({ code }) => code))
  const problems: string[] = []
  for (const { items: own } of files.frameworks) {
    const siblings = new Set(own.map(({ code }) => code))
    for (const { code, parentCode } of own)
      if (parentCode && !siblings.has(parentCode))
        problems.push(
          `data/frameworks.json: ${code}, parentCode: there is no item ${parentCode} in its framework`,
        )
  }
  for (const { from, to, level } of files.links) {
    if (!items.has(from))
      problems.push(`data/crosswalk.json: ${from} → ${to}, from: there is no item ${from}`)
    if (level === 'framework' ? !frameworks.has(to) : !items.has(to))
      problems.push(
        `data/crosswalk.json: ${from} → ${to}, to: there is no ${level === 'framework' ? 'framework' : 'item'} ${to}`,
      )
  }
  for (const { from, to } of files.editorialLinks)
    for (const code of [from, to])
      if (!items.has(code))
        problems.push(`data/crosswalk-editorial.json: ${from} → ${to}: there is no item ${code}`)
  for (const { commitments } of files.plans)
    for (const { code, alignsTo } of commitments)
      for (const item of alignsTo)
        if (!items.has(item))
          problems.push(`data/workplans.json: ${code}, alignsTo: there is no item ${item}`)
  return problems
}

function partiesUnknown(files: ReferenceFiles): string[] {
  const countries = new Set(files.countries.map(({ iso2 }) => iso2))
  const read = new Set(files.readings.parties.map(({ stated }) => stated))
  return [
    ...files.organisations
      .filter(({ countryCode }) => countryCode !== null && !countries.has(countryCode))
      .map(
        ({ code, countryCode }) =>
          `data/organisations.json: ${code}, countryCode: there is no country ${countryCode ?? ''}`,
      ),
    ...files.plans.flatMap(({ code, partners }) =>
      partners
        .filter((stated) => !read.has(stated))
        .map(
          (stated) =>
            `data/workplans.json: ${code}, partners: data/readings.json does not say how to read "${stated}"`,
        ),
    ),
  ]
}

function readingsUnknown(files: ReferenceFiles): string[] {
  const { readings } = files
  const known = {
    framework: new Set(files.frameworks.map(({ code }) => code)),
    plan: new Set(files.plans.map(({ code }) => code)),
    commitment: commitmentCodes(files),
    organisation: new Set(files.organisations.map(({ code }) => code)),
    country: new Set(files.countries.map(({ iso2 }) => iso2)),
    group: new Set(files.countries.map(({ group }) => group)),
    forum: new Set(files.forums.map(({ code }) => code)),
  }
  const problems: string[] = []
  const ask = (kind: keyof typeof known, code: string | undefined, where: string) => {
    if (code !== undefined && !known[kind].has(code))
      problems.push(`data/readings.json: ${where}: there is no ${kind} ${code}`)
  }
  for (const { edition, follows } of readings.frameworkEditions)
    for (const code of [edition, follows]) ask('framework', code, 'frameworkEditions')
  for (const { edition, follows } of readings.planEditions)
    for (const code of [edition, follows]) ask('plan', code, 'planEditions')
  for (const { stated, organisation, country, region } of readings.parties) {
    ask('organisation', organisation, `parties, ${stated}`)
    ask('country', country, `parties, ${stated}`)
    ask('group', region, `parties, ${stated}`)
  }
  for (const { stated, lead, coLeads, partners, funders } of readings.leads)
    for (const code of [lead, ...coLeads, ...partners, ...funders])
      ask('organisation', code, `leads, ${stated}`)
  for (const { commitment, countries } of readings.places) {
    ask('commitment', commitment, 'places')
    for (const code of countries) ask('country', code, `places, ${commitment}`)
  }
  for (const { commitment } of readings.standingRules) ask('commitment', commitment, 'standingRules')
  for (const { plan, framework } of readings.pillars) {
    ask('plan', plan, 'pillars')
    ask('framework', framework, `pillars, ${plan}`)
  }
  const alignments = new Set(
    files.plans.flatMap(({ commitments }) =>
      commitments.flatMap(({ code, alignsTo }) => alignsTo.map((item) => `${code} ${item}`)),
    ),
  )
  for (const { commitment, item } of readings.ownLines)
    if (!alignments.has(`${commitment} ${item}`))
      problems.push(
        `data/readings.json: ownLines: ${commitment} is not aligned to ${item} in data/workplans.json`,
      )
  const frameworkOf = new Map(
    files.frameworks.flatMap(({ code, items }) => [
      [code, code] as const,
      ...items.map((item) => [item.code, code] as const),
    ]),
  )
  const pairs = new Set(readings.crosswalks.map(({ kind, from, to }) => `${kind} ${from} ${to}`))
  for (const { code, from, to } of readings.crosswalks)
    for (const each of [from, to]) ask('framework', each, `crosswalks, ${code}`)
  const groups = [
    ['published', files.links],
    ['editorial', files.editorialLinks],
  ] as const
  for (const [kind, links] of groups)
    for (const { from, to } of links)
      if (!pairs.has(`${kind} ${frameworkOf.get(from) ?? ''} ${frameworkOf.get(to) ?? ''}`))
        problems.push(`data/readings.json: crosswalks: no ${kind} crosswalk holds ${from} → ${to}`)
  for (const { plan, forum } of readings.planForums) {
    ask('plan', plan, 'planForums')
    ask('forum', forum, `planForums, ${plan}`)
  }
  return problems
}

/** The tags printed beside an item and the rows of the crosswalk are the same statement, told twice. */
function tagsDisagree({ frameworks, links }: ReferenceFiles): string[] {
  const told = new Set(
    links.filter(({ relation }) => relation === 'tagged-with').map(({ from, to }) => `${from} → ${to}`),
  )
  const tagged = new Set(
    frameworks.flatMap(({ items }) =>
      items.flatMap(({ code, sdgTags }) =>
        sdgTags === 'all'
          ? [`${code} → ${wholeFramework}`]
          : (sdgTags ?? []).map((goal) => `${code} → ${wholeFramework}.${goal}`),
      ),
    ),
  )
  return [
    ...[...tagged]
      .filter((link) => !told.has(link))
      .map((link) => `data/crosswalk.json: ${link} is missing, data/frameworks.json has the tag`),
    ...[...told]
      .filter((link) => !tagged.has(link))
      .map((link) => `data/frameworks.json: the tag of ${link} is missing, data/crosswalk.json has the link`),
  ]
}

const verbs = ['endorsed', 'adopted', 'approved', 'welcomed', 'noted', 'proposed'] as const

/** The verb that the source itself uses of the text; null where it uses none. */
export function verbIn(status: string | null): (typeof verbs)[number] | null {
  const found = new RegExp(`\\b(${verbs.join('|')})\\b`).exec(status ?? '')?.[1]
  return verbs.find((verb) => verb === found) ?? null
}

/** What a stated target measures, and which way is good. "At least" is a floor, "maximum" a ceiling, else a count. */
export function indicatorOf({ title, targetValue, targetUnit, indicator, dueYear }: SourceCommitment) {
  if (targetValue === null || targetUnit === null) return null
  const isYesNo = /yes\/no/i.test(indicator ?? '')
  const isCeiling = /\(maximum\)/i.test(targetUnit)
  const unit = targetUnit.replace(/\s*\(maximum\)/i, '')
  const isMoney = /^[A-Z]{3}$/.test(unit)
  return {
    id: null,
    title: indicator ?? (isMoney ? `Amount in ${unit}` : unit.charAt(0).toUpperCase() + unit.slice(1)),
    language: 'en',
    measure: isYesNo ? ('yes_no' as const) : ('unit' as const),
    unit,
    direction: isCeiling
      ? ('ceiling' as const)
      : isYesNo || /\bat least\b/i.test(title)
        ? ('floor' as const)
        : ('count' as const),
    baselineValue: null,
    baselineYear: null,
    targetValue,
    targetYear: dueYear,
    meansOfVerification: null,
  }
}
