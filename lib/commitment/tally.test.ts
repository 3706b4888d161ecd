import { expect, it } from 'vitest'
import { tallyOf } from './tally'

it('silence is counted as silence, never as progress', () => {
  const silent = {
    implementation: null,
    schedule: 'not_reported',
    reporting: 'not_reported',
    verdict: 'not_reviewed',
    isReportedThisPeriod: false,
    outcomes: { promised: 1, measured: 0, reached: 0 },
  } as const
  const working = {
    implementation: 'in_progress',
    schedule: 'on_track',
    reporting: 'reported',
    verdict: 'disputed',
    isReportedThisPeriod: true,
    outcomes: { promised: 2, measured: 1, reached: 1 },
  } as const

  const tally = tallyOf([silent, silent, working])

  expect(tally).toMatchObject({
    commitments: 3,
    reported: 1,
    reportedThisPeriod: 1,
    indicators: { promised: 4, measured: 1, reached: 1 },
  })
  expect(tally.implementation.not_reported).toBe(2)
  expect(tally.schedule.not_reported).toBe(2)
  expect(tally.onTrack).toEqual({ confirmed: 0, queried: 0, disputed: 1, not_reviewed: 0 })
})
