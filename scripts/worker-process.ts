// The child process that works the jobs, beside the web server: started again when it dies, ended in order.
import { type ChildProcess, spawn } from 'node:child_process'

const longestPause = 30_000

export type KeptWorker = { processId: () => number | undefined; stop: () => Promise<void> }

export function keepWorker(environment: NodeJS.ProcessEnv): KeptWorker {
  let child: ChildProcess | undefined
  let isStopping = false
  let again: NodeJS.Timeout | undefined
  let falls = 0

  const begin = () => {
    const began = Date.now()
    const started = spawn(
      process.execPath,
      [
        '--no-deprecation',
        '--conditions=react-server',
        '--import',
        './scripts/with-parent.mjs',
        '--import',
        'tsx',
        'scripts/worker.ts',
      ],
      // A group of its own: Ctrl-C in a terminal is for us, who end it in order.
      {
        env: { ...environment, CONCORD_PARENT: String(process.pid) },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: true,
      },
    )
    child = started
    started.once('exit', () => {
      if (isStopping) return
      // One that worked for a while fell by chance; one that cannot start is tried ever more slowly.
      falls = Date.now() - began > 5000 ? 0 : falls + 1
      again = setTimeout(begin, Math.min(longestPause, 500 * 2 ** Math.max(0, falls - 3)))
    })
  }
  begin()

  return {
    processId: () => child?.pid,
    stop: async () => {
      isStopping = true
      clearTimeout(again)
      const last = child
      if (last?.exitCode !== null || last.signalCode !== null) return
      const ended = new Promise<void>((resolve) => last.once('exit', () => resolve()))
      last.kill('SIGTERM')
      // A mail that is being handed over may take a moment; killed, it is handed over again with the same id.
      const insist = setTimeout(() => last.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(insist)
    },
  }
}
