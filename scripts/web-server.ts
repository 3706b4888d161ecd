// The child process that serves pages: finding it a port, waiting until it answers, and ending it.
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const patience = 90_000

const isFree = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** The wished port, or the next one above it that nobody holds. */
export async function portFrom(wished: number, host: string): Promise<number> {
  for (let port = wished; port < wished + 100 && port < 65536; port++) {
    // Another server on all interfaces, or on loopback of either kind, would answer in our place.
    const free = await Promise.all([host, '127.0.0.1', '::'].map((at) => isFree(port, at)))
    if (free.every(Boolean)) return port
  }
  throw new Error(
    `No port from ${String(wished)} to ${String(wished + 99)} is free. Set PORT to one that is.`,
  )
}

/** Any answer will do: a page that fails says so to whoever asks for it. */
const answers = (url: string) =>
  new Promise<boolean>((resolve) => {
    const request = get(url, { timeout: 30_000 }, (response) => {
      response.resume()
      resolve(true)
    })
    request.once('error', () => resolve(false))
    request.once('timeout', () => request.destroy())
  })

export type WebServer = { child: ChildProcess; stop: () => Promise<void> }

export async function startWebServer(options: {
  mode: 'start' | 'dev'
  port: number
  host: string
  environment: NodeJS.ProcessEnv
}): Promise<WebServer> {
  const { mode, port, host, environment } = options
  const child = spawn(
    process.execPath,
    [
      '--import',
      './scripts/with-parent.mjs',
      'node_modules/next/dist/bin/next',
      mode,
      '-p',
      String(port),
      '-H',
      host,
    ],
    // A group of its own: Ctrl-C in a terminal is for us, who end it in order.
    { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
  }
  const stop = async () => {
    signal('SIGTERM')
    const insist = setTimeout(() => signal('SIGKILL'), 5000)
    await ended
    clearTimeout(insist)
  }
  const began = Date.now()
  while (
    !(await answers(
      `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${String(port)}/api/health`,
    ))
  ) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The web server ended before it answered; its own lines are above.')
    if (Date.now() - began > patience) {
      await stop()
      throw new Error('The web server does not answer; its own lines are above.')
    }
    await pause(100)
  }
  return { child, stop }
}
