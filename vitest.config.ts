import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

import type { TestProjectInlineConfiguration } from 'vitest/config'

/** Whatever the machine's zone and language, tests see one. */
const env = { TZ: 'UTC', LANG: 'C.UTF-8', NODE_ENV: 'test' as const, ...(process.env['LINEUP_FIXTURES'] === undefined ? {} : { LINEUP_FIXTURES: process.env['LINEUP_FIXTURES'] }) }

/** Vite would take graphql's ES modules, and its dependents the CommonJS ones: two copies refuse each other's schemas. */
const alias = [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }]

/** A kind of test with a PostgreSQL for its run; each file may make databases of its own. */
function withDatabase(name: string, options: { testTimeout: number, maxWorkers?: number }): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      alias,
      include: [`tests/${name}/**/*.spec.ts`],
      globalSetup: ['tests/support/databaseServer.ts'],
      hookTimeout: 60_000,
      ...options,
    },
  }
}

export default defineConfig({
  resolve: { alias: { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname } },
  test: {
    env,
    pool: 'forks',
    passWithNoTests: true,
    projects: [
      // Pure functions: what one file loaded will do for the next.
      { extends: true, test: { name: 'unit', alias, isolate: false, include: ['src/**/*.spec.ts', 'tests/unit/**/*.spec.ts'] } },
      withDatabase('integration', { testTimeout: 30_000, maxWorkers: 3 }),
      // Real processes and clocks: one file at a time.
      withDatabase('contract', { testTimeout: 60_000, maxWorkers: 1 }),
      withDatabase('faults', { testTimeout: 120_000, maxWorkers: 1 }),
      // A Lineup of its own, as `npm start` runs it.
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.spec.ts'], globalSetup: ['tests/support/lineupServer.ts'], testTimeout: 120_000, hookTimeout: 60_000, maxWorkers: 1 } },
    ],
  },
})
