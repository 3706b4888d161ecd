// Which commitments a section tells of. Pure: the pack, what it lacks and the forms that say who will read an update ask here.
import type { Told } from './material'
import type { TemplateSection } from './template'

type Filtered = Pick<Told, 'layer' | 'items' | 'latest'>

export const isInSection = (
  section: Pick<TemplateSection, 'framework' | 'under' | 'layer' | 'onlyReported' | 'kind'>,
  told: Filtered,
): boolean =>
  (section.layer === null || told.layer === section.layer) &&
  (!section.onlyReported || told.latest !== null) &&
  (section.under === null ||
    told.items.some(({ code, above }) => code === section.under || above.includes(section.under ?? ''))) &&
  (section.kind !== 'by_item' || told.items.some(({ framework }) => framework === section.framework))

/** Of all that a pack asks about, what nobody has answered for its period. */
export const unanswered = <Each extends Told>(
  sections: readonly TemplateSection[],
  all: readonly Each[],
): Each[] =>
  all.filter(
    (told) =>
      told.latest === null &&
      sections.some(
        (section) =>
          section.kind !== 'words' &&
          section.kind !== 'pictures' &&
          isInSection({ ...section, onlyReported: false }, told),
      ),
  )
