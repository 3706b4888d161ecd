import type { Claim, DerivedLink } from '@/lib/commitment/queries/alignments'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { LinkedData } from './answer'
import { addressOf, contextOfClaims, crosswalkOf, known, statedDate, textIn } from './words'

/** Only what was reported has a state. schema.org has no word for discontinued, and "failed" would be ours. */
const actionStates = {
  not_started: 'PotentialActionStatus',
  in_progress: 'ActiveActionStatus',
  completed: 'CompletedActionStatus',
  discontinued: undefined,
} as const

/** A commitment as a schema.org Action. Claims and what crosswalks derive stand under different names. */
export function commitmentAsLinkedData(commitment: CommitmentInFull): LinkedData {
  const { code, title, language, wording, description, plan, lead, standing, alignments, state } = commitment
  const address = addressOf.commitment(plan.code, code)
  const organisation = (each: NonNullable<typeof lead>) => ({
    '@type': 'Organization',
    '@id': addressOf.organisation(each.code),
    name: textIn(each.name, each.language),
  })
  const actionStatus = standing?.implementation ? actionStates[standing.implementation] : undefined
  return {
    '@context': contextOfClaims(),
    '@type': 'Action',
    '@id': address,
    ...known({
      url: address,
      identifier: code,
      name: textIn(title, language),
      description: textIn(wording ?? description, language),
      agent: lead
        ? organisation(lead)
        : commitment.statedLead
          ? { '@type': 'Organization', name: textIn(commitment.statedLead, language) }
          : undefined,
      participant: commitment.partners.map((partner) => organisation(partner.organisation)),
      location: commitment.countries.map((country) => ({
        '@type': 'Country',
        '@id': addressOf.country(country.code),
        identifier: country.code,
        name: country.name,
      })),
      startTime: statedDate(commitment.startsOn),
      endTime: statedDate(commitment.dueOn),
      actionStatus: actionStatus ? { '@id': `https://schema.org/${actionStatus}` } : undefined,
      'dcterms:isPartOf': {
        '@type': 'Project',
        '@id': addressOf.plan(plan.code),
        name: textIn(plan.name, plan.language),
      },
      'dcterms:source': textIn(commitment.source, language),
      'concord:recordState': state,
      'concord:demonstration': plan.isDemonstration ? true : undefined,
      'concord:kind': commitment.kind,
      'concord:verb': commitment.verb,
      'concord:confidence': commitment.confidence,
      'concord:work': standing ? (standing.implementation ?? 'not_reported') : undefined,
      'concord:schedule': standing?.schedule,
      'concord:reporting': standing?.reporting,
      'concord:alignment': alignments.claimed.map((claim) => claimed(claim, language)),
      'concord:derivedAlignment': alignments.derived.map(derived),
    }),
  }
}

const claimed = ({ item, provenance, strength, confidence, source }: Claim, language: string) =>
  known({
    'concord:item': {
      '@type': 'DefinedTerm',
      '@id': addressOf.item(item.framework.code, item.code),
      termCode: item.code,
      name: textIn(item.title, item.language),
    },
    'concord:provenance': provenance,
    'concord:strength': strength,
    'concord:confidence': confidence,
    'dcterms:source': textIn(source, language),
  })

function derived(link: DerivedLink) {
  const { toItem, toFramework, crosswalk } = link
  const target = toItem
    ? {
        '@type': 'DefinedTerm',
        '@id': addressOf.item(toItem.framework.code, toItem.code),
        termCode: toItem.code,
      }
    : toFramework && {
        '@type': 'DefinedTermSet',
        '@id': addressOf.framework(toFramework.code),
      }
  return known({
    'concord:item': target,
    'concord:provenance': 'crosswalk',
    'concord:from': link.fromCode,
    'concord:relation': link.relation,
    'concord:confidence': link.confidence,
    'concord:crosswalk': crosswalkOf(crosswalk),
    'dcterms:source': link.source,
  })
}
