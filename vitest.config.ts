import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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
