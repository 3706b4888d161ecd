import 'server-only'
import { sayDate } from '@/lib/dates'
import { translatorOf } from '@/lib/i18n/translator'
import { visitor } from '@/lib/policy/actor'
import { assemble, type Assembled } from '../assemble'
import type { PackStanding } from '../commands/standing'
import type { Told } from '../material'
import { unanswered } from '../scope'
import { packMaterial } from './material'
import { sayingsIn } from './sayings'

/** What the pack is made of on this day, as a visitor may read it; and what it lacks. */
export async function packMade(
  pack: PackStanding,
  today: string,
): Promise<{ document: Assembled; material: Told[]; lacking: Told[] }> {
  const material = await packMaterial(
    visitor,
    { planIds: pack.plans.map(({ id }) => id), period: pack.period, language: pack.language },
    today,
  )
  const say = sayingsIn(pack.language)
  const t = translatorOf(say.spoken === 'vi' ? 'vi' : 'en')
  const day = (on: string) => sayDate({ on, precision: 'day' }, say.spoken)
  const document = assemble({
    pack: {
      name: pack.name,
      language: pack.language,
      templateLanguage: pack.template.language,
      facts: [
        { label: t('pack.said.forum'), value: pack.template.forum.name },
        ...(pack.meeting ? [{ label: t('pack.said.meeting'), value: pack.meeting.label }] : []),
        { label: t('pack.said.plans'), value: pack.plans.map(({ name }) => name).join('; ') },
        { label: t('pack.said.period'), value: `${day(pack.period.start)} – ${day(pack.period.end)}` },
        { label: t('pack.said.by'), value: pack.organisation.name },
        { label: t('pack.said.asOf'), value: day(today) },
      ],
    },
    sections: pack.sections,
    material,
    sentences: pack.sentences,
    notes: pack.notes,
    say,
  })
  return { document, material, lacking: unanswered(pack.sections, material) }
}
