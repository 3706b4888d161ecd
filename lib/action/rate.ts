import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { appPool } from '@/lib/db/clients'

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(kind: string, points: number, seconds: number): RateLimiterPostgres {
  const known = limiters.get(kind)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: appPool(),
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points,
    duration: seconds,
  })
  limiters.set(kind, made)
  return made
}

export type RateRule = { kind: string; points: number; seconds: number }

/** Counts one act; answers how many seconds to wait, or 0 where it may go on. Shared by every instance. */
export async function secondsToWait({ kind, points, seconds }: RateRule, key: string): Promise<number> {
  try {
    await limiter(kind, points, seconds).consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

/** Changes by one person: generous for people, tight for scripts. */
export const changesByPerson: RateRule = { kind: 'change', points: 240, seconds: 60 }
/** Reports of errors by one address: a whole ministry may share one. */
export const errorReportsByAddress: RateRule = { kind: 'error-report', points: 20, seconds: 3600 }
/** Disputes of links by one address: likewise. */
export const disputesByAddress: RateRule = { kind: 'dispute', points: 20, seconds: 3600 }
