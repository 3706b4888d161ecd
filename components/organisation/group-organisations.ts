// Organisations under the heads that the list shows them by: countries in the reader's alphabet, then those that belong to none.
import type { OrganisationOnRecord } from '@/lib/organisation/queries/organisations'

export type Group = {
  /** Anchor on the page. */
  id: string
  kind: 'country' | 'intergovernmental' | 'other'
  /** Where the organisations belong to one. */
  country: { code: string; name: string } | null
  organisations: OrganisationOnRecord[]
}
const kinds = ['country', 'intergovernmental', 'other'] as const

/** An intergovernmental body has its seat in a country and belongs to none. */
const kindOf = ({ type, country }: OrganisationOnRecord): Group['kind'] =>
  type === 'multilateral' ? 'intergovernmental' : country ? 'country' : 'other'

export function groupedByCountry(
  organisations: readonly OrganisationOnRecord[],
  sayCountry: (code: string, name: string) => string,
  locale: string,
): Group[] {
  const { compare } = new Intl.Collator(locale)
  const groups = new Map<string, Group>()
  for (const organisation of organisations) {
    const kind = kindOf(organisation)
    const country = kind === 'country' ? organisation.country : null
    const id = country?.code ?? kind
    const group = groups.get(id) ?? { id, kind, country, organisations: [] }
    group.organisations.push(organisation)
    groups.set(id, group)
  }
  const said = ({ country }: Group) => (country ? sayCountry(country.code, country.name) : '')
  for (const group of groups.values()) group.organisations.sort((a, b) => compare(a.name, b.name))
  return [...groups.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(said(a), said(b)),
  )
}
