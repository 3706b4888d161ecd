// Which database a command works on: the given one, the embedded one that already runs, or the embedded one
// started for as long as the command takes.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbeddedServer } from '@/lib/db/embedded-server'

export type Connection = {
  ownerUrl: string
  appUrl?: string
  readerUrl?: string
  isEmbedded: boolean
  stop: () => Promise<void>
}

type Running = { process: number; address: string; ownerUrl: string; appUrl: string; readerUrl: string }

export const dataFolder = () => path.resolve(process.env.CONCORD_DATA || '.data')
const runningFile = () => path.join(dataFolder(), 'running.json')

export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The Concord that serves from this data folder now, if one does. */
export function readRunning(): Running | undefined {
  if (!existsSync(runningFile())) return undefined
  const running = JSON.parse(readFileSync(runningFile(), 'utf8')) as Running
  return isAlive(running.process) ? running : undefined
}

function writePrivately(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.half`, content, { mode: 0o600 })
  renameSync(`${file}.half`, file)
}

export const writeRunning = (running: Running) => writePrivately(runningFile(), JSON.stringify(running))
export const forgetRunning = () => rmSync(runningFile(), { force: true })

/** The secret of the embedded default, made once and kept beside its data. */
export function ownSecret(): string {
  const file = path.join(dataFolder(), 'secret')
  if (!existsSync(file)) writePrivately(file, randomBytes(32).toString('hex'))
  return readFileSync(file, 'utf8').trim()
}

/** Lets lib/env.ts, and so every command and query, find the database. */
export function enter({
  ownerUrl,
  appUrl,
  readerUrl,
}: Pick<Connection, 'ownerUrl' | 'appUrl' | 'readerUrl'>): void {
  process.env.DATABASE_URL = ownerUrl
  if (appUrl) process.env.DATABASE_APP_URL = appUrl
  if (readerUrl) process.env.DATABASE_READER_URL = readerUrl
}

export async function connection(say: (line: string) => void): Promise<Connection> {
  const none = () => Promise.resolve()
  const given = process.env.DATABASE_URL
  if (given)
    return {
      ownerUrl: given,
      appUrl: process.env.DATABASE_APP_URL,
      readerUrl: process.env.DATABASE_READER_URL,
      isEmbedded: false,
      stop: none,
    }
  process.env.CONCORD_SECRET ??= ownSecret()
  const running = readRunning()
  if (running) return { ...running, isEmbedded: true, stop: none }
  const server = await startEmbeddedServer({ folder: dataFolder(), say })
  return { ...server, isEmbedded: true }
}
