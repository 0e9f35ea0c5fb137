import { defineConfig, devices } from '@playwright/test'

/** Stories in a real browser on the production build; tests/support/web-server.ts starts it once per run. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/web-server.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // The other stories look at what the chain leaves behind.
  projects: [
    { name: 'chain', testDir: 'tests/e2e/chain' },
    { name: 'stories', testIgnore: 'chain/**', dependencies: ['chain'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    baseURL: process.env.E2E_ORIGIN,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...[
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
})
