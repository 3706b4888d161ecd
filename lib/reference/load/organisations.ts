// Countries and organisations from data/organisations.json.
import type { Tx } from '@/lib/db/clients'
import { canonicalJson } from '@/lib/history/rules'
import {
  organisationSelect,
  recordCountry,
  recordOrganisation,
  reviseCountry,
  reviseOrganisation,
  type CountryWords,
  type OrganisationWords,
} from '@/lib/organisation/commands'
import { keepTranslations } from '@/lib/translation/commands'
import type { Keeper } from '../commands'
import type { SourceCountry, SourceOrganisation } from '../schema'
import { changedByPeople, type Note } from './hands'

const countryWords = ({ iso2, group, ...country }: SourceCountry): CountryWords => ({
  code: iso2,
  region: group,
  ...country,
  isDemonstration: false,
})

export async function loadCountries(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  countries: SourceCountry[],
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.country.findMany({ where: { code: { in: countries.map(({ iso2 }) => iso2) } } })
  const touched = await changedByPeople(
    tx,
    'country',
    standing.map(({ code }) => code),
    keepers,
  )
  for (const country of countries) {
    const words = countryWords(country)
    const row = standing.find(({ code }) => code === words.code)
    if (!row) note('country.recorded', editor, await recordCountry(tx, words))
    else {
      const before: CountryWords = { ...row, officialLanguages: row.officialLanguages ?? [] }
      if (canonicalJson(before) !== canonicalJson(words) && !touched.has(words.code))
        note('country.revised', editor, await reviseCountry(tx, { before, words }))
    }
  }
}

const organisationWords = ({
  localNames: _,
  type,
  ...organisation
}: SourceOrganisation): OrganisationWords => ({
  ...organisation,
  type: type === 'other-public' ? 'other_public' : type,
  language: 'en',
  isDemonstration: false,
})

export async function loadOrganisations(
  tx: Tx,
  note: Note,
  keepers: Keeper[],
  organisations: SourceOrganisation[],
  now: Date,
): Promise<void> {
  const [editor] = keepers
  if (!editor) return
  const standing = await tx.organisation.findMany({
    where: { code: { in: organisations.map(({ code }) => code) } },
    select: organisationSelect,
  })
  const touched = await changedByPeople(
    tx,
    'organisation',
    standing.map(({ id }) => id),
    keepers,
  )
  for (const organisation of organisations) {
    const words = organisationWords(organisation)
    const row = standing.find(({ code }) => code === words.code)
    if (!row) {
      const { id } = note('organisation.recorded', editor, await recordOrganisation(tx, words, now))
      const names = Object.entries(organisation.localNames)
      const texts = names.map(([language, text]) => ({
        field: 'name',
        language,
        text,
        state: 'human' as const,
      }))
      if (texts.length > 0) await keepTranslations(tx, { type: 'organisation', id }, texts, now)
      continue
    }
    const { id, version, ...before } = row
    if (canonicalJson(before) !== canonicalJson(words) && !touched.has(id))
      note(
        'organisation.revised',
        editor,
        await reviseOrganisation(tx, { organisationId: id, version, ...words }),
      )
  }
}
