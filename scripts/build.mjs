// Builds the pages, and remembers from which sources, so that a start without changes need not build again.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { markOf, prepare, readMark, root, writeMark } from './prepare.mjs'
import { giveUp, say } from './say.mjs'

const folder = process.env.NEXT_DIST_DIR ?? '.next'
const stamp = path.join(folder, 'concord-built')

const sources = () =>
  markOf({
    files: [
      'next.config.mjs',
      'proxy.ts',
      'instrumentation.ts',
      'postcss.config.mjs',
      'tsconfig.json',
      'package-lock.json',
    ],
    folders: ['app', 'components', 'lib', 'messages', 'public', 'prisma/schema'],
    skip: (file) => file.startsWith(path.join('lib', 'db', 'generated')) || /\.test\.tsx?$/.test(file),
  })

/** @param {{ always?: boolean }} [options] */
export function build({ always = false } = {}) {
  const mark = sources()
  if (!always && readMark(stamp) === mark) return say('The pages are built.')
  say('Building the pages; this takes about a minute.')
  rmSync(path.join(root, stamp), { force: true })
  const made = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64_000_000,
  })
  if (made.status !== 0 || !existsSync(path.join(root, folder, 'BUILD_ID'))) {
    console.error(made.stdout + made.stderr)
    giveUp(
      'the pages could not be built.',
      'read the lines above. Where no code was changed, a full disk or little memory are common causes.',
    )
  }
  writeMark(stamp, mark)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  prepare()
  build({ always: true })
  say('Built. npm start serves it.')
}
