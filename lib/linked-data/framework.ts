import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import type { FrameworkWithItems } from '@/lib/framework/queries/tree'
import type { LinkedData } from './answer'
import { addressOf, contextOfClaims, crosswalkOf, known, statedDate, textIn } from './words'

/** A framework as a set of terms, each with its code, its words and how far they were checked. */
export function frameworkAsLinkedData(framework: FrameworkWithItems): LinkedData {
  const { code, name, language, steward, items, previousEdition } = framework
  const address = addressOf.framework(code)
  const codes = new Map(items.map((item) => [item.id, item.code]))
  return {
    '@context': contextOfClaims(),
    '@type': 'DefinedTermSet',
    '@id': address,
    ...known({
      url: address,
      identifier: code,
      name: textIn(name, language),
      publisher: { '@type': 'Organization', name: steward },
      datePublished: statedDate(framework.adoptedOn),
      isBasedOn: framework.sourceUrl,
      'dcterms:source': framework.sourceName,
      'dcterms:replaces': previousEdition ? { '@id': addressOf.framework(previousEdition.code) } : undefined,
      'concord:confidence': framework.confidence,
      hasDefinedTerm: items.map((item) => {
        const parent = item.parentId ? codes.get(item.parentId) : undefined
        return known({
          '@type': 'DefinedTerm',
          '@id': addressOf.item(code, item.code),
          termCode: item.code,
          name: textIn(item.title, item.language),
          'skos:broader': parent ? { '@id': addressOf.item(code, parent) } : undefined,
          'concord:confidence': item.confidence,
        })
      }),
    }),
  }
}

/** One term, with the mappings that crosswalks make and the commitments that name it. */
export function itemAsLinkedData(item: FrameworkItemInFull): LinkedData {
  const { code, title, language, framework, links, path: above } = item
  const address = addressOf.item(framework.code, code)
  const parent = above.at(-1)
  return {
    '@context': contextOfClaims(),
    '@type': 'DefinedTerm',
    '@id': address,
    ...known({
      url: address,
      termCode: code,
      name: textIn(title, language),
      description: textIn(item.note, language),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        '@id': addressOf.framework(framework.code),
        name: textIn(framework.name, framework.language),
      },
      'skos:broader': parent ? { '@id': addressOf.item(framework.code, parent.code) } : undefined,
      'skos:narrower': item.children.map((child) => ({ '@id': addressOf.item(framework.code, child.code) })),
      'concord:confidence': item.confidence,
      'concord:link': links.from.map((link) =>
        known({
          'skos:mappingRelation': link.item
            ? { '@id': addressOf.item(link.item.framework.code, link.item.code) }
            : link.framework && { '@id': addressOf.framework(link.framework.code) },
          'concord:relation': link.relation,
          'concord:confidence': link.confidence,
          'concord:crosswalk': crosswalkOf(link.crosswalk),
          'dcterms:source': link.source,
        }),
      ),
      'concord:servedBy': item.direct.map(({ standing, claim }) => ({
        '@type': 'Action',
        '@id': addressOf.commitment(standing.plan.code, standing.code),
        name: textIn(standing.title, standing.language),
        'concord:provenance': claim.provenance,
        'concord:confidence': claim.confidence,
      })),
    }),
  }
}
