import type { PlanStatus } from '@/lib/plan/queries/status'
import { tallyOf } from '@/lib/commitment/tally'
import type { LinkedData } from './answer'
import { addressOf, contextOfClaims, known, statedDate, textIn } from './words'

/** A work plan as a schema.org Project: its parties, its period, its commitments, and how much of it is reported. */
export function planAsLinkedData(plan: PlanStatus): LinkedData {
  const { code, name, language, startsOn, endsOn, parties, commitments, previousEdition } = plan
  const address = addressOf.plan(code)
  const { reported } = tallyOf(commitments)
  const [from, to] = [statedDate(startsOn), statedDate(endsOn)]
  return {
    '@context': contextOfClaims(),
    '@type': 'Project',
    '@id': address,
    ...known({
      url: address,
      identifier: code,
      name: textIn(name, language),
      member: parties.map(({ statedName, organisation, countryCode }) =>
        known({
          '@type': countryCode && !organisation ? 'Country' : 'Organization',
          '@id': organisation
            ? addressOf.organisation(organisation.code)
            : countryCode
              ? addressOf.country(countryCode)
              : undefined,
          name: textIn(statedName, language),
        }),
      ),
      // An ISO 8601 interval; an open end stands for one that was not published.
      'dcterms:temporal': from || to ? `${from ?? '..'}/${to ?? '..'}` : undefined,
      'dcterms:source': textIn(plan.source, 'en'),
      'dcterms:replaces': previousEdition ? { '@id': addressOf.plan(previousEdition.code) } : undefined,
      'concord:recordState': plan.state,
      'concord:demonstration': plan.isDemonstration ? true : undefined,
      'concord:confidence': plan.confidence,
      'concord:commitments': commitments.length,
      'concord:reported': reported,
      'dcterms:hasPart': commitments.map((commitment) => ({
        '@type': 'Action',
        '@id': addressOf.commitment(code, commitment.code),
        identifier: commitment.code,
        name: textIn(commitment.title, commitment.language),
      })),
    }),
  }
}
