// npm test: everything that can be tried, never stopping at the first that fails. What does not need the other runs
// beside it, since a test in a browser mostly waits; each stage prints its lines when it ends, under its own heading.
// The summary names what failed, since of a long run often only the end is kept; the last line adds up every stage:
// tests by their number, a check without tests as one.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findOrInstallBrowser, noBrowser } from './browser.mjs'
import { prepare, root } from './prepare.mjs'

/** `failures` names what failed, with the first line of why. */
/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Count */
/** What a stage printed, kept until it ends. @typedef {string[]} Lines */
/** @typedef {{ name: string, run: (lines: Lines) => Promise<Count> }} Stage */

const passedOnce = { passed: 1, failed: 0, skipped: 0 }
const failedOnce = { passed: 0, failed: 1, skipped: 0 }

/** @param {Lines} lines @param {string[]} args @param {NodeJS.ProcessEnv} [environment] @returns {Promise<boolean>} */
const node = (lines, args, environment = {}) =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...environment }
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => lines.push(text))
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })

/** @param {string} name @param {string[][]} commands @returns {Stage} */
const check = (name, ...commands) => ({
  name,
  run: async (lines) => {
    for (const args of commands) if (!(await node(lines, args))) return failedOnce
    return passedOnce
  },
})

/**
 * Counts what a runner wrote down; a run that failed without a failed test still counts as one failure.
 * @param {boolean} isGood @param {string} file @param {(report: any) => Count} read
 */
function counted(isGood, file, read) {
  if (!existsSync(file)) return failedOnce
  const count = read(JSON.parse(readFileSync(file, 'utf8')))
  const isEmpty = count.passed + count.failed === 0
  return (!isGood && count.failed === 0) || isEmpty ? { ...count, failed: count.failed + 1 } : count
}

/** @param {string} test @param {string} [why] */
const named = (test, why = '') => `${test}: ${why.split('\n')[0]}`

/** What fell outside any test, from what a runner printed. @param {Lines} lines */
const unhandled = (lines) =>
  [...lines.join('').matchAll(/ (?:Uncaught Exception|Unhandled Rejection) .*\n(.*)/g)].map(([, error]) =>
    named('outside any test', error),
  )

/** The failed specs of a suite and of those within it. @param {any} suite @returns {string[]} */
const failedSpecs = ({ file, suites = [], specs = [] }) => [
  ...suites.flatMap(failedSpecs),
  ...specs
    .filter((/** @type {any} */ spec) => !spec.ok)
    .flatMap((/** @type {any} */ spec) =>
      spec.tests.map((/** @type {any} */ one) =>
        named(`${file} › ${spec.title} [${one.projectName}]`, one.results.at(-1)?.error?.message),
      ),
    ),
]

/** @param {string} name @param {string} project @returns {Stage} */
const vitest = (name, project) => ({
  name,
  run: async (lines) => {
    const file = `test-results/${project}.json`
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
    const isGood = await node(lines, args)
    return counted(isGood, file, (report) => ({
      passed: report.numPassedTests,
      // A file that does not even load has no tests to fail.
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: [
        ...report.testResults.flatMap((/** @type {any} */ { name, status, message, assertionResults }) => {
          const file = path.relative(root, name)
          return [
            ...(status === 'failed' && message ? [named(file, message)] : []),
            ...assertionResults
              .filter((/** @type {any} */ one) => one.status === 'failed')
              .map((/** @type {any} */ one) => named(`${file} › ${one.fullName}`, one.failureMessages[0])),
          ]
        }),
        ...unhandled(lines),
      ],
    }))
  },
})

/** @param {string} name @param {string} mark @param {string[]} projects @returns {Stage} */
const browser = (name, mark, projects) => ({
  name,
  run: async (lines) => {
    if (!program) {
      lines.push(noBrowser)
      return failedOnce
    }
    const args = projects.flatMap((project) => ['--project', project])
    const isGood = await node(lines, ['node_modules/@playwright/test/cli.js', 'test', ...args], {
      CONCORD_BROWSER: program,
      CONCORD_E2E_NAME: mark,
    })
    return counted(isGood, `test-results/${mark}.json`, ({ stats, errors, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      failures: [
        ...suites.flatMap(failedSpecs),
        ...errors.map((/** @type {any} */ { message }) => named('outside any test', message)),
      ],
    }))
  },
})

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const summary = []

/** One after the other. @param {Stage[]} stages */
async function inTurn(...stages) {
  for (const { name, run } of stages) {
    console.log(`.. ${name}`)
    const began = Date.now()
    /** @type {Lines} */
    const lines = []
    const count = await run(lines)
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += count[key]
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    const line = `${name}: ${String(count.passed)} passed, ${String(count.failed)} failed, ${seconds} s`
    summary.push(line)
    summary.push(...(count.failures ?? []).map((failure) => `  ${failure}`))
    console.log(`\n== ${name}\n${lines.join('')}\n-- ${line}\n`)
  }
}

process.chdir(root)
prepare()
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')
const program = findOrInstallBrowser()

// The build writes types that the checks read, so it comes after them.
const checked = inTurn(
  check('Format', ['node_modules/@biomejs/biome/bin/biome', 'format', '.']),
  check(
    'Types',
    ['node_modules/next/dist/bin/next', 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  ),
  check('Lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
  check('Build', ['scripts/build.mjs']),
)
// Two at a time: a third beside them makes a page wait longer than a reader would, and tests of it fail by the clock.
await Promise.all([
  inTurn(
    vitest('Unit', 'unit'),
    check('Nothing unused', ['node_modules/knip/bin/knip.js', '--no-progress']),
    vitest('Integration and security', 'integration'),
  )
    .then(() => checked)
    .then(() => inTurn(browser('In the browser, narrow', 'narrow', ['phone', 'without script']))),
  checked.then(() => inTurn(browser('In the browser, wide', 'wide', ['desktop']))),
])
// Alone, since what is killed there at random moments is measured by the clock.
await inTurn(vitest('Crash rounds', 'crash'))

console.log(`\n${summary.join('\n')}\n`)
const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : ''
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`)
