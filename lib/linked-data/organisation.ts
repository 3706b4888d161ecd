import { defaultLocale } from '@/lib/i18n/locales'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import type { OrganisationKind } from '@/lib/organisation/rules'
import { routes } from '@/lib/routes'
import { absolute, type LinkedData } from './answer'

/** schema.org knows a kind of its own for some; the others are organisations. */
const typeOf: Record<OrganisationKind, string> = {
  government: 'GovernmentOrganization',
  other_public: 'GovernmentOrganization',
  multilateral: 'Organization',
  ngo: 'NGO',
  private: 'Organization',
  academic: 'Organization',
  other: 'Organization',
}

const addressOf = (code: string) => absolute(routes.organisation(defaultLocale, code))

/** An organisation in schema.org's words; what came before and after it, and its source, in Dublin Core's. */
export function organisationAsLinkedData(organisation: OrganisationInFull): LinkedData {
  const { code, name, language, acronym, formerNames, names, country } = organisation
  const others = [
    ...(acronym ? [{ '@value': acronym, '@language': language }] : []),
    ...names.map((of) => ({ '@value': of.text, '@language': of.language })),
    ...formerNames.map((former) => ({ '@value': former, '@language': language })),
  ]
  const address = addressOf(code)
  return {
    '@context': { '@vocab': 'https://schema.org/', dcterms: 'http://purl.org/dc/terms/' },
    '@type': typeOf[organisation.type],
    '@id': address,
    url: address,
    identifier: code,
    name: { '@value': name, '@language': language },
    alternateName: others.length > 0 ? others : null,
    description: { '@value': organisation.role, '@language': 'en' },
    disambiguatingDescription: organisation.isDemonstration ? 'Invented, for demonstration' : null,
    // An intergovernmental body sits in a country; any other serves it.
    [organisation.type === 'multilateral' ? 'location' : 'areaServed']: country
      ? {
          '@type': 'Country',
          '@id': absolute(routes.country(defaultLocale, country.code)),
          name: { '@value': country.name, '@language': 'en' },
          identifier: country.code,
        }
      : null,
    'dcterms:replaces': linksTo(organisation.follows.map(({ predecessor }) => predecessor.code)),
    'dcterms:isReplacedBy': linksTo(organisation.succeededBy.map(({ successor }) => successor.code)),
    'dcterms:source': organisation.source,
  }
}

const linksTo = (codes: string[]) =>
  codes.length > 0 ? codes.map((code) => ({ '@id': addressOf(code) })) : null
