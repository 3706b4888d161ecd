// Loads the invented region into the embedded default: two years of a plan, told by its people through the same
// commands as everybody uses. Whole or not at all; where it is there already, nothing happens.
import { appDb } from '@/lib/db/clients'
import { tellTime } from '@/lib/db/clock'
import { calendarOf } from './calendar'
import { stories, toldReviews, type Act } from './hands'
import { partActs } from './load/joint'
import { benchActs } from './load/bench'
import { commitmentActs, type Setting } from './load/commitments'
import { moveActs } from './load/moves'
import { practiceActs } from './load/practices'
import { progressActs } from './load/progress'
import { amendmentActs, reviewActs } from './load/reviews'
import { foundRegion, hashedPasswords } from './load/region'
import { roundActs } from './load/rounds'

export async function loadDemonstration({ now }: { now: Date }): Promise<void> {
  if (await isThere()) return
  const calendar = calendarOf(now)
  const [told, reviews, hashes] = [await stories(), await toldReviews(), await hashedPasswords()]
  await appDb().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('concord demonstration'))`
      if (await tx.organisation.findUnique({ where: { code: 'XX-SECRETARIAT' }, select: { id: true } }))
        return
      const region = await foundRegion(tx, { calendar, hashes, now })
      const setting: Setting = { region, calendar, recorded: new Map() }
      const acts = told.flatMap((story, index) => [
        ...commitmentActs(story, index, setting),
        ...progressActs(story, index, setting),
        ...partActs(story, index, setting),
        ...moveActs(story, setting),
      ])
      acts.push(...amendmentActs(reviews.amendments, setting), ...reviewActs(reviews.reviews, setting))
      acts.push(...roundActs(region, calendar, now))
      acts.push(...benchActs(setting, now))
      acts.push(...practiceActs(setting, now))
      for (const act of inOrder(acts)) {
        await tellTime(tx, act.at)
        await act.perform(tx)
      }
    },
    { timeout: 180_000, maxWait: 10_000 },
  )
}

const isThere = async (): Promise<boolean> =>
  (await appDb().organisation.findUnique({ where: { code: 'XX-SECRETARIAT' }, select: { id: true } })) !==
  null

/** By time; what falls on one moment stays in the order of its story. */
const inOrder = (acts: Act[]): Act[] => [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())
