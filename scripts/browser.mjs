// Finds the browser for the browser tests: one that was named, Playwright's own, the system's; or installs one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './prepare.mjs'

// The one without a window first: it is what Playwright itself would bring, and opens a page in half the time.
const withoutWindow = 'chromium-headless-shell'
const names = [
  withoutWindow,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    const file = chromium.executablePath()
    return existsSync(file) ? file : undefined
  } catch {
    // A platform that Playwright has no browser for: the system's is next.
    return undefined
  }
}

function systems() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places]
  return candidates.find((file) => existsSync(file))
}

/** The program of a browser that is there. @returns {string | undefined} */
export function findBrowser() {
  const named = process.env.CONCORD_BROWSER
  if (named) return existsSync(named) ? named : undefined
  return playwrightsOwn() ?? systems()
}

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

/** @param {string} command @param {string[]} args @param {number} minutes */
const run = (command, args, minutes) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** A browser, installed where there is none; undefined where that is not possible. @returns {string | undefined} */
export function findOrInstallBrowser() {
  const there = findBrowser()
  if (there || process.env.CONCORD_BROWSER) return there
  console.log('   No browser is here yet; installing one.')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 10)
  if (!findBrowser() && process.getuid?.() === 0 && isDebian()) {
    run('apt-get', ['update'], 5)
    if (!run('apt-get', ['install', '-y', '--no-install-recommends', withoutWindow], 10))
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10)
  }
  return findBrowser()
}

export const noBrowser = process.env.CONCORD_BROWSER
  ? `CONCORD_BROWSER names ${process.env.CONCORD_BROWSER}, which is not there.`
  : 'There is no browser and none could be installed. Install Chromium, or name one in CONCORD_BROWSER.'
