import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import type { OrganisationKind } from '@/lib/organisation/rules'
import type { LinkedData } from './answer'
import { addressOf, contextOfClaims, known, statedDate, textIn } from './words'

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

/** An organisation in schema.org's words; what came before and after it in Dublin Core's; what it leads as its actions. */
export function organisationAsLinkedData(organisation: OrganisationInFull): LinkedData {
  const { code, name, language, acronym, formerNames, names, country, type } = organisation
  const address = addressOf.organisation(code)
  const place =
    country &&
    known({
      '@type': 'Country',
      '@id': addressOf.country(country.code),
      identifier: country.code,
      name: textIn(country.name, 'en'),
    })
  return {
    '@context': contextOfClaims(),
    '@type': typeOf[type],
    '@id': address,
    ...known({
      url: address,
      identifier: code,
      name: textIn(name, language),
      alternateName: [
        ...(acronym ? [textIn(acronym, language)] : []),
        ...names.map((of) => textIn(of.text, of.language)),
        ...formerNames.map((former) => textIn(former, language)),
      ],
      description: textIn(organisation.role, 'en'),
      // An intergovernmental body sits in a country; any other serves it.
      [type === 'multilateral' ? 'location' : 'areaServed']: place,
      'dcterms:replaces': organisation.follows.map(({ predecessor, on }) =>
        known({ '@id': addressOf.organisation(predecessor.code), 'dcterms:date': statedDate(on) }),
      ),
      'dcterms:isReplacedBy': organisation.succeededBy.map(({ successor, on }) =>
        known({ '@id': addressOf.organisation(successor.code), 'dcterms:date': statedDate(on) }),
      ),
      'dcterms:source': textIn(organisation.source, 'en'),
      'concord:confidence': organisation.confidence,
      'concord:demonstration': organisation.isDemonstration ? true : undefined,
      'concord:leads': organisation.leads.map(({ plan, code: promised }) => ({
        '@id': addressOf.commitment(plan.code, promised),
      })),
      'concord:contributesTo': organisation.contributes.map(({ standing }) => ({
        '@id': addressOf.commitment(standing.plan.code, standing.code),
      })),
    }),
  }
}
