import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { applicationUrl } from '#scripts/database-role.ts'
import { generateClient } from '#scripts/generate.ts'
import { loadCatalogue } from '#scripts/load-catalogue.ts'
import { migrate } from '#scripts/migrate.ts'
import { startPostgres } from '#scripts/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the migrated template, and the address of the role of the application. */
    ownerUrl: string
    appUrl: string
  }
}

/** One PostgreSQL for the run, with one migrated database that every worker copies. */
export default async function setup(project: TestProject) {
  generateClient()
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-test-'))
  // Under root PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711)
  const postgres = await startPostgres(folder, console.log, { fsync: 'off', synchronous_commit: 'off' })
  const ownerUrl = await postgres.urlOf('template')
  await migrate(ownerUrl)
  await loadCatalogue(ownerUrl)
  project.provide('ownerUrl', ownerUrl)
  project.provide('appUrl', await applicationUrl(ownerUrl, 'secret of the tests'))
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  }
}
