// What must be there before anything else can run: the right Node, the packages, the generated database
// client. Plain JavaScript without dependencies, because on a fresh clone there are none.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp, say } from './say.mjs'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const inRoot = (/** @type {string} */ name) => path.join(root, name)

/** Every file below the given files and folders, in a steady order. @param {string[]} places @returns {string[]} */
function filesIn(places) {
  return places.flatMap((place) => {
    if (!existsSync(inRoot(place))) return []
    const entries = readdirSync(inRoot(place), { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort()
  })
}

/**
 * One mark for the content of files and folders; it changes when any of them does.
 * @param {{ files?: string[], folders?: string[], skip?: (file: string) => boolean }} what
 */
export function markOf({ files = [], folders = [], skip = () => false }) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const file of [...files.filter((name) => existsSync(inRoot(name))), ...filesIn(folders)]) {
    if (skip(file)) continue
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} file */
export const readMark = (file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : '')
/** @param {string} file @param {string} mark */
export const writeMark = (file, mark) => writeFileSync(inRoot(file), mark)

/** @param {string} version */
export function suits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

export function checkNode() {
  if (suits(process.versions.node)) return
  giveUp(
    `it needs Node 20.19, 22.12 or 24 and newer, and this is Node ${process.versions.node}.`,
    'install a newer Node from https://nodejs.org or your system, then run the same command again.',
  )
}

/** What is installed is what the lock asks for; asked where someone ran npm by hand. */
function isInstalled() {
  const hidden = inRoot('node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const asked = Object.entries(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages)
  return asked.every(
    ([place, entry]) =>
      place === '' || (there[place] ? there[place].version === entry.version : entry.optional === true),
  )
}

export function installDependencies() {
  const mark = markOf({ files: ['package-lock.json'] }) + process.platform + process.arch
  const stamp = 'node_modules/.concord-installed'
  if (readMark(stamp) === mark) return say('The packages are installed.')
  if (!isInstalled()) {
    say('Installing the packages; this takes a minute or two the first time.')
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? { command: process.execPath, first: [process.env.npm_execpath] }
      : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
    const { status, error } = spawnSync(npm.command, [...npm.first, ...args], { cwd: root, stdio: 'inherit' })
    if (status !== 0)
      giveUp(
        `the packages could not be installed${error ? ` (${error.message})` : ''}.`,
        'read the lines of npm above. Behind a proxy, set npm config proxy; with a mirror, npm config registry. Then try again.',
      )
  } else say('The packages are installed.')
  writeMark(stamp, mark)
}

export function generateClient() {
  const mark = markOf({
    files: ['prisma.config.ts', 'package-lock.json', 'tsconfig.json'],
    folders: ['prisma/schema'],
  })
  const stamp = 'lib/db/generated/.concord-generated'
  if (readMark(stamp) === mark) return say('The database client fits the schema.')
  say('Generating the database client from the schema.')
  // The tool wants to download an engine that generating does not use; naming any program that exists stops that.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const made = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    console.error(made.stdout + made.stderr)
    giveUp(
      'the database client could not be generated.',
      'read the lines above: they name the place in prisma/schema.',
    )
  }
  writeMark(stamp, mark)
}

export function prepare() {
  checkNode()
  installDependencies()
  generateClient()
}
