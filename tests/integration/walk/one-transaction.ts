// One sequence of acts in one transaction that is taken back at its end, so that thousands of them leave nothing and
// wait for no disk. The corridor asks for its clients as ever; a stand-in gives it savepoints for transactions.
import { PrismaPg } from '@prisma/adapter-pg'
import { inject } from 'vitest'
import { closeDb, type Db, type Tx } from '@/lib/db/clients'
import { PrismaClient } from '@/lib/db/generated/client'
import { inDatabase } from '../../support/database'

class TakenBack extends Error {}
type Held = { concordDb?: { app?: Db; reader?: Db } }

/** As the superuser, who alone may be the app and the public reader in turn. */
export function aSuperuser(): Db {
  const own = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  const connectionString = inDatabase(inject('cluster').superuserUrl, own)
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) })
}

let savepoints = 0
/** Does the work, and takes it back where it fails. */
async function within<Value>(tx: Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const name = `walk_${String((savepoints += 1))}`
  await tx.$executeRawUnsafe(`SAVEPOINT ${name}`)
  try {
    const value = await work(tx)
    await tx.$executeRawUnsafe(`RELEASE SAVEPOINT ${name}`)
    return value
  } catch (fault) {
    await tx.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${name}`)
    throw fault
  }
}

/** Does the work and takes it back, whatever comes of it: another may begin from the same place. */
export async function aside(tx: Tx, work: () => Promise<void>): Promise<void> {
  try {
    await within(tx, async () => {
      await work()
      throw new TakenBack()
    })
  } catch (fault) {
    if (!(fault instanceof TakenBack)) throw fault
  }
}

/** The transaction as a client: its own transactions are savepoints of it. */
const standIn = (tx: Tx): Db =>
  new Proxy(tx, {
    get: (target, name) =>
      name === '$transaction'
        ? (work: (tx: Tx) => Promise<unknown>) => within(target, work)
        : (Reflect.get(target, name) as unknown),
  }) as unknown as Db

/** Does the work with every client of the app in one transaction, and takes it all back. */
export async function takenBack(superuser: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
  await closeDb()
  const held = (globalThis as typeof globalThis & Held).concordDb
  if (!held) throw new Error('The clients keep themselves elsewhere now.')
  try {
    await superuser.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('SET LOCAL ROLE concord_app')
        held.app = held.reader = standIn(tx)
        await work(tx)
        throw new TakenBack()
      },
      { timeout: 60_000 },
    )
  } catch (fault) {
    if (!(fault instanceof TakenBack)) throw fault
  } finally {
    delete held.app
    delete held.reader
  }
}

/** What the public reader is answered, under its own row security. */
export async function asReader<Answer>(tx: Tx, ask: () => Promise<Answer>): Promise<Answer> {
  await tx.$executeRawUnsafe('SET LOCAL ROLE concord_reader')
  const answer = await ask()
  await tx.$executeRawUnsafe('SET LOCAL ROLE concord_app')
  return answer
}
