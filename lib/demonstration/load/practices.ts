// What two ministries of the demonstration wrote up: one work that was done, and one that was ended and taught something.
import { practiceStanding, commitmentToWriteUp } from '@/lib/practice/commands/standing'
import { publishPractice, savePractice, writePractice } from '@/lib/practice/commands/write'
import type { PracticeWords } from '@/lib/practice/rules'
import type { Actor } from '@/lib/policy/actor'
import { done, known, type Act, type Hand } from '../hands'
import type { Setting } from './commitments'

const written: readonly { code: string; by: string; words: PracticeWords }[] = [
  {
    code: 'XX-BANK-1-02',
    by: 'XC-MDA',
    words: {
      title: 'A network that a village runs itself',
      language: 'en',
      context:
        'Five villages in the hills, each of eighty to three hundred households, none of them with a line. No company would build there, since the households could not pay what it would have cost.',
      done: 'A village chose three people, who learned for two weeks to set up and mend the radios. One mast with a solar panel was put up beside the school. Each household that wanted it paid for its own receiver in ten parts. A committee of the village keeps the money and the keys.',
      cost: 'A mast with its panel, radios and battery: 9,000 US dollars in 2024. Two weeks of training for three people. After that 40 dollars a month for the line to the town.',
      conditions:
        'A frequency that may be used without a licence. A school or a temple on high ground. Somebody in the nearest town who can sell a line by the month.',
      wentWrong:
        'In the second village the battery was stolen, and it took four months until there was money for another. Put the battery indoors, and keep a tenth of what is paid for repairs.',
      contact: 'Office of rural networks, networks@mda.example',
      licence: 'CC BY 4.0',
    },
  },
  {
    code: 'XX-BANK-1-03',
    by: 'XD-HCA',
    words: {
      title: 'Why a shared satellite gateway was not built',
      language: 'en',
      context: 'Four neighbours wanted one gateway for all of them, to pay a quarter each.',
      done: 'A study of one year: where it could stand, what it would carry, whose law would apply to what passes through it.',
      cost: '310,000 US dollars in 2023 and 2024, of which a third was for advice on law.',
      conditions: 'An agreement on lawful access to what passes through, before any engineering is paid for.',
      wentWrong:
        'The engineering came first. When it was done, two of the four could not let their traffic pass through a third country, and nothing of the design was of use without them. Ask the question of law in the first month.',
      contact: null,
      licence: 'CC BY 4.0',
    },
  },
]

const actorOf = (hand: Hand): Actor => ({
  kind: 'person',
  personId: hand.personId,
  name: hand.actorName ?? '',
  language: 'en',
  isDemonstration: true,
  acting: { id: hand.organisationId, code: '', name: '', countryCode: null, region: null },
  seats: [{ role: 'focal_point', planId: null }],
})

export const practiceActs = ({ region, recorded }: Setting, now: Date): Act[] =>
  written.map(({ code, by, words }) => {
    const at = new Date(now.getTime() - 3_600_000)
    const hand = known(region.focalPoints, by)
    const actor = actorOf(hand)
    return {
      at,
      perform: async (tx) => {
        // What is woven of a commitment at the end of a transaction is asked for here already.
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
        await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
        const commitment = await commitmentToWriteUp(tx, known(recorded, code).id, actor)
        if (!commitment) throw new Error(`The demonstration looks for ${code}, which is not there.`)
        const { id } = await done(
          tx,
          'practice.begun',
          hand,
          at,
          await writePractice(tx, commitment, hand, at),
        )
        const standing = async () => {
          const practice = await practiceStanding(tx, id, actor)
          if (!practice) throw new Error(`The demonstration looks for the practice of ${code}.`)
          return practice
        }
        const saved = await savePractice(tx, await standing(), { version: 1, ...words })
        await done(tx, 'practice.saved', hand, at, saved)
        await done(
          tx,
          'practice.published',
          hand,
          at,
          await publishPractice(tx, await standing(), 2, hand, at),
        )
      },
    }
  })
