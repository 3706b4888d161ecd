import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

// The order is shuffled, always the same way unless a run asks for another; vitest prints the seed.
const seed = Number(process.env.CONCORD_TEST_SEED ?? 20261123)

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // The real package throws outside the bundler's server layer.
      'server-only': here('tests/support/empty-module.ts'),
    },
  },
  test: {
    maxWorkers: 2,
    // The driver announces a change of its next major version in every process.
    execArgv: ['--no-deprecation'],
    sequence: { shuffle: true, seed },
    restoreMocks: true,
    env: {
      TZ: 'UTC',
      CONCORD_SECRET: 'a secret of the tests, long enough to sign with',
      CONCORD_PUBLIC_URL: 'http://localhost:3000',
    },
    setupFiles: ['tests/support/quiet-console.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/*.test.ts',
            'tests/unit/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/security/**/*.test.ts'],
          globalSetup: ['tests/support/cluster.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          // For a machine that does other things beside this: how long anything takes is the benchmark's to say.
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], hookTimeout: 60_000 },
      },
    ],
  },
})
