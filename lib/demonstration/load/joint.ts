// What the others of a joint commitment do: report their own parts, and keep one to themselves.
import { jointCommitment, withholdPart } from '@/lib/joint/commands'
import { addDays } from '@/lib/dates'
import { organisations } from '../region'
import { done, known, type Act } from '../hands'
import type { CommitmentStory } from '../schema'
import type { Setting } from './commitments'
import { progressActs } from './progress'

export function partActs(story: CommitmentStory, index: number, setting: Setting): Act[] {
  // A part is told like a story of its own, by its own organisation in its own language.
  const parts = story.parts.flatMap((part, beside) =>
    progressActs({ ...story, ...part }, index + beside + 1, setting),
  )
  return [...parts, ...withholding(story, setting)]
}

function withholding({ code, withheld }: CommitmentStory, { region, recorded, calendar }: Setting): Act[] {
  if (!withheld) return []
  const hand = known(region.focalPoints, withheld.by)
  const at = calendar.daysAfter(addDays(calendar.periods[3].end, 30), 0)
  const perform: Act['perform'] = async (tx) => {
    const organisation = organisations.find((each) => each.code === withheld.by)
    const actor = {
      kind: 'person' as const,
      personId: hand.personId,
      name: hand.actorName ?? '',
      language: 'en',
      isDemonstration: true,
      acting: {
        id: hand.organisationId,
        code: withheld.by,
        name: hand.organisationName ?? '',
        countryCode: organisation?.countryCode ?? null,
        region: null,
      },
      seats: [],
    }
    const row = await jointCommitment(tx, known(recorded, code).id, actor)
    if (!row) throw new Error(`${code} is not there to withhold a part of.`)
    const reason = { reason: withheld.reason ?? null }
    await done(tx, 'commitment.part-withheld', hand, at, await withholdPart(tx, row, reason, hand, at))
  }
  return [{ at, perform }]
}
