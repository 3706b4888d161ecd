// The child process that serves pages: finding it a port, waiting until it answers, and ending it.
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const patience = 90_000

/** A machine without one kind of address has nobody on it. */
const isFree = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    )
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** The wished port, or the next one above it that nobody holds, on any address: another would answer in our place. */
export async function portFrom(wished: number): Promise<number> {
  for (let port = wished; port < wished + 100 && port < 65536; port++)
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::'))) return port
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
      ...(mode === 'start' ? ['--no-deprecation'] : []),
      '--import',
      './scripts/with-parent.mjs',
      '--import',
      './scripts/true-address.mjs',
      '--import',
      './scripts/nothing-here.mjs',
      'node_modules/next/dist/bin/next',
      mode,
      '-p',
      String(port),
      '-H',
      host,
    ],
    // A group of its own: Ctrl-C in a terminal is for us, who end it in order.
    {
      env: { ...environment, CONCORD_PARENT: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    },
  )
  // Its greeting is ours to give; what it says is shown when it fails, and from when it answers.
  const heard: Buffer[] = []
  const keep = (words: Buffer) => heard.push(words)
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep)
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
      throw new Error(`The web server ended before it answered:\n${Buffer.concat(heard).toString()}`)
    if (Date.now() - began > patience) {
      await stop()
      throw new Error(`The web server does not answer:\n${Buffer.concat(heard).toString()}`)
    }
    await pause(100)
  }
  for (const stream of [child.stdout, child.stderr]) stream?.off('data', keep)
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  return { child, stop }
}
