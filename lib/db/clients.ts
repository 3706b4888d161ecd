// The connections: the app, and the public reader whose rows are those that are published, today and on a past day.
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient, type Prisma } from './generated/client'
import { lastingPool } from './pool'

export type Db = PrismaClient
/** What a command writes through: the open transaction of the corridor. */
export type Tx = Prisma.TransactionClient

// Held on globalThis so that reloading a module in development does not open connections anew.
const held = globalThis as typeof globalThis & {
  concordDb?: { app?: Db; reader?: Db; past?: Db; pool?: pg.Pool }
}
held.concordDb ??= {}
const kept = held.concordDb

const connect = (connectionString: string): Db =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })

/** Sees every row; its callers ask lib/policy first. */
export const appDb = (): Db => (kept.app ??= connect(env.appUrl))

/** Sees published rows only, by the database's own rule. */
export const readerDb = (): Db => (kept.reader ??= connect(env.readerUrl))

/**
 * The public reader over the views of a past day (schema as_of; see docs/adr/0019). They show nothing before a day is
 * named, which is past.ts's to do.
 */
export const pastClient = (): Db =>
  (kept.past ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.readerUrl, max: 5 }, { schema: 'as_of' }),
  }))

/** A plain pool under the app's role, for libraries that bring their own SQL. */
export const appPool = (): pg.Pool => (kept.pool ??= lastingPool({ connectionString: env.appUrl, max: 3 }))

export async function closeDb(): Promise<void> {
  await Promise.all([
    kept.app?.$disconnect(),
    kept.reader?.$disconnect(),
    kept.past?.$disconnect(),
    kept.pool?.end(),
  ])
  delete kept.app
  delete kept.reader
  delete kept.past
  delete kept.pool
}
