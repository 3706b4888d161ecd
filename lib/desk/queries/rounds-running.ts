import 'server-only'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { roundsToKeep } from '@/lib/round/queries/keeping'
import { routes } from '@/lib/routes'
import type { Waiting } from '../types'

/** A coordinator's running rounds: who is missing, or that nobody is and the round can be closed. */
export async function roundsRunning(viewer: Actor, today: string): Promise<Waiting[]> {
  const { running } = await roundsToKeep(viewer, today)
  return running.map(({ id, name, language, plans, due, meeting, counts }) => ({
    key: `round ${id}`,
    title: { text: name, language },
    within: plans[0] ? { text: plans[0].name, language: plans[0].language } : null,
    why: {
      key: counts.missing > 0 ? 'desk.why.roundMissing' : 'desk.why.roundComplete',
      values: { missing: counts.missing, asked: counts.asked },
    },
    due: due.on,
    since: null,
    meeting: meeting && { forum: meeting.forum.name, label: meeting.label, startsOn: meeting.startsOn },
    link: {
      href:
        counts.missing > 0
          ? routes.roundWhere(defaultLocale, id, 'missing')
          : routes.round(defaultLocale, id),
      words: { key: counts.missing > 0 ? 'desk.seeMissing' : 'desk.openRound' },
    },
  }))
}
