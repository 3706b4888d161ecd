// npm test: everything that can be tried, one heading a stage, never stopping at the first that fails. The
// last line adds up every stage: tests by their number, a check without tests as one.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findOrInstallBrowser, noBrowser } from './browser.mjs'
import { prepare, root } from './prepare.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Stage */

const failedOnce = { passed: 0, failed: 1, skipped: 0 }

/** @param {string[]} args @param {NodeJS.ProcessEnv} [environment] @returns {Promise<boolean>} */
const node = (args, environment = {}) =>
  new Promise((resolve) => {
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
    const env = { ...process.env, ...plain, NEXT_TELEMETRY_DISABLED: '1', ...environment }
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })

/** @param {string} name @param {string[][]} commands @returns {Stage} */
const check = (name, ...commands) => ({
  name,
  run: async () => {
    for (const args of commands) if (!(await node(args))) return failedOnce
    return { passed: 1, failed: 0, skipped: 0 }
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

/** @param {string} name @param {string} project @returns {Stage} */
const vitest = (name, project) => ({
  name,
  run: async () => {
    const file = `test-results/${project}.json`
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const isGood = await node(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters])
    return counted(isGood, file, (report) => ({
      passed: report.numPassedTests,
      // A file that does not even load has no tests to fail.
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }))
  },
})

/** @type {Stage} */
const browser = {
  name: 'In the browser',
  run: async () => {
    const program = findOrInstallBrowser()
    if (!program) {
      console.error(noBrowser)
      return failedOnce
    }
    const file = 'test-results/e2e.json'
    const isGood = await node(['node_modules/@playwright/test/cli.js', 'test'], { CONCORD_BROWSER: program })
    return counted(isGood, file, ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }))
  },
}

const stages = [
  check('Format', ['node_modules/@biomejs/biome/bin/biome', 'format', '.']),
  check(
    'Types',
    ['node_modules/next/dist/bin/next', 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  ),
  check('Lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
  check('Nothing unused', ['node_modules/knip/bin/knip.js', '--no-progress']),
  vitest('Unit', 'unit'),
  vitest('Integration and security', 'integration'),
  browser,
  vitest('Crash rounds', 'crash'),
]

process.chdir(root)
prepare()
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const summary = []
for (const { name, run } of stages) {
  console.log(`\n== ${name}`)
  const began = Date.now()
  const count = await run()
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += count[key]
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  summary.push(`${name}: ${String(count.passed)} passed, ${String(count.failed)} failed, ${seconds} s`)
  console.log(`-- ${summary.at(-1)}`)
}

console.log(`\n${summary.join('\n')}\n`)
const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : ''
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`)
