import { defineConfig, devices } from '@playwright/test'

/** Stories in a real browser on the production build; tests/support/web-server.ts starts it once per run. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/web-server.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // One story at a time in a workspace: the stories look at what the chain leaves behind. Other workspaces are seen meanwhile.
  // Files run by their names: the walk through all pages, which keeps two cores busy by itself, comes last.
  projects: [
    { name: 'chain', testDir: 'tests/e2e/chain', workers: 1 },
    { name: 'stories', testIgnore: ['chain/**', 'filled/**'], dependencies: ['chain'], workers: 1 },
    { name: 'filled', testDir: 'tests/e2e/filled', dependencies: ['chain'], workers: 1 },
  ],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    baseURL: process.env.E2E_ORIGIN,
    trace: { mode: 'retain-on-failure', screenshots: false },
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
