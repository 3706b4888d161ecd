// One Concord at a time in one data folder. The hold is a listening socket, because the system lets go of it
// when its process dies, however it dies; a file with a process number in it outlives a kill -9.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const patience = 4000

function address(folder: string): string {
  const mark = `concord-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${mark}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${mark}` : path.join(tmpdir(), `${mark}.sock`)
}

const listen = (where: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)))
    server.once('error', reject)
    server.listen(where, () => resolve(server.unref()))
  })

/** The process that answers at the address, or undefined where nobody does. */
const holder = (where: string) =>
  new Promise<string | undefined>((resolve) => {
    const socket = connect(where)
    socket.once('error', () => resolve(undefined))
    socket.once('data', (answer) => resolve(answer.toString()))
    socket.setTimeout(2000, () => socket.destroy())
    socket.once('close', () => resolve('unknown'))
  })

/** Whether some process works on the data in the folder. */
export const isHeld = async (folder: string): Promise<boolean> =>
  (await holder(address(folder))) !== undefined

/** Takes the folder for this process; answers how to let go of it. */
export async function holdFolder(folder: string): Promise<() => void> {
  const where = address(folder)
  // One that was just told to stop needs a moment: npm returns to its caller before its child has ended.
  for (let waited = 0; ; waited += 250) {
    try {
      const server = await listen(where)
      return () => void server.close()
    } catch (cause) {
      const other = await holder(where)
      if (other !== undefined && waited >= patience)
        throw new Error(
          `Concord already runs on the data in ${folder} (process ${other}). ` +
            'Use the one that runs, stop it first, or set CONCORD_DATA to another folder.',
          { cause },
        )
      if (waited >= 2 * patience) throw cause
      // Where the address is a file, it outlives its process.
      if (other === undefined && process.platform === 'darwin') rmSync(where, { force: true })
      await pause(250)
    }
  }
}
