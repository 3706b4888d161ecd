// A mail server that takes everything and remembers which mails it was handed, by their ids; for tests, on loopback.
import { createServer, type Socket } from 'node:net'

export type MailSink = { url: string; ids: string[]; close: () => Promise<void> }

export async function aMailSink(): Promise<MailSink> {
  const ids: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // Killed clients reset their lines.
    socket.on('error', () => undefined)
    let heard = ''
    let isContent = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 sink')
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1')
      for (;;) {
        const end = heard.indexOf(isContent ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const said = heard.slice(0, end)
        heard = heard.slice(end + (isContent ? 5 : 2))
        if (isContent) {
          isContent = false
          ids.push(/^Message-ID: <([^@>]+)@/im.exec(said)?.[1] ?? 'none')
          say('250 taken')
        } else if (/^(EHLO|HELO)/i.test(said)) say('250 sink')
        else if (/^DATA/i.test(said)) {
          isContent = true
          say('354 go on')
        } else if (/^QUIT/i.test(said)) {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    ids,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}
