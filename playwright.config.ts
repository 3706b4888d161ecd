import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort } from './lib/db/embedded-postmaster'
import { findBrowser } from './scripts/browser.mjs'

// The tests look at what `npm start` serves: the same build, the embedded database, the demonstration region,
// on a port and in a folder of this run. CONCORD_E2E_URL names one that already runs instead. The workers read
// this file again and find the choices of the first reading in the environment.
const served = process.env.CONCORD_E2E_URL
if (!served && !process.env.CONCORD_E2E_DATA) {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-e2e-'))
  chmodSync(folder, 0o755)
  process.env.CONCORD_E2E_DATA = folder
  process.env.CONCORD_E2E_PORT = String(await freePort())
}
const address = served ?? `http://localhost:${process.env.CONCORD_E2E_PORT ?? ''}`
const executablePath = findBrowser()
// Two runs beside each other write to places of their own.
const name = process.env.CONCORD_E2E_NAME ?? 'e2e'
// What depends neither on the width of a screen nor on scripts is asked by the desktop project alone; what depends
// on scripts only, not by the phone with scripts.
const once = /@once/
const anyWidth = /@any-width/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `test-results/${name}`,
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  // Long, since other stages of the run share the machine: how fast a page is, is measured elsewhere.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `test-results/${name}.json` }]],
  globalTeardown: './tests/support/forget-served.ts',
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 40_000,
    navigationTimeout: 60_000,
    // Without the film, which costs a tenth of the run: the pages are kept as they stood.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        // There is no screen to draw for: painting by emulated graphics costs more than everything else.
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: [once, anyWidth],
      use: { viewport: { width: 390, height: 844 } },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'without script',
      // Axe is itself a script. The public wing has none to do without, but its first journey says so.
      grepInvert: [once, /@script/, /axe can find/],
      testIgnore: '**/visitor/lists.spec.ts',
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    },
  ],
  ...(!served && {
    webServer: {
      command: 'node --conditions=react-server scripts/start.mjs',
      url: `${address}/en`,
      env: {
        CONCORD_DATA: process.env.CONCORD_E2E_DATA ?? '',
        PORT: process.env.CONCORD_E2E_PORT ?? '',
        CONCORD_PUBLIC_URL: address,
        DATABASE_URL: '',
      },
      timeout: 300_000,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    },
  }),
})
