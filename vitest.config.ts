import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Long files come first by their size; those that walk a table of rows are short to read and take longest. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isWalk = ({ moduleId }: TestSpecification) => /integration\/(isolation|bad)-/.test(moduleId)
    return (await super.sort(files)).toSorted((a, b) => Number(isWalk(b)) - Number(isWalk(a)))
  }
}

export default defineConfig({
  resolve: {
    // The guard that keeps server code out of the browser throws wherever React's server condition is not set.
    alias: { 'server-only': fileURLToPath(new URL('tests/support/empty.ts', import.meta.url)) },
  },
  test: {
    // East of Greenwich by a fraction of an hour: a day that depends on the zone of the machine shows up.
    env: { TZ: 'Asia/Kathmandu' },
    // Most of a test is waiting for PostgreSQL, a worker for each core loses nothing.
    maxWorkers: '100%',
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{lib,components}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/architecture.test.ts',
          ],
          // No promise about speed: on a busy machine a PDF or ten thousand draws take their time. `npm run bench` measures.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/database-server.ts',
          setupFiles: 'tests/support/database-worker.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
