import { applicationUrl } from './database-role.ts'
import { generateClient } from './generate.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { migrate } from './migrate.ts'
import { startPostgres } from './postgres.ts'
import { applicationSecrets } from './secrets.ts'

/** Addresses of the database: as its owner, for set-up work alone, and as the role of the application. */
export type Installation = { ownerUrl: string; appUrl: string }

/**
 * Brings a data folder to where the application can run on it: database up, migrated, catalogue loaded, secrets
 * made. Afterwards the environment holds what lib/env.ts reads, and no longer the owner's address.
 */
export async function openInstallation(
  folder: string,
  cleanUp: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<Installation> {
  const secrets = applicationSecrets(folder)
  const ownerUrl = process.env.DATABASE_URL || (await startEmbedded(folder, cleanUp, say))
  const applied = await migrate(ownerUrl)
  if (applied.length)
    say(`Applied ${applied.length === 1 ? 'one migration' : `${applied.length} migrations`}`)
  const appUrl = await applicationUrl(ownerUrl, secrets.NEXTAUTH_SECRET, process.env.APP_DATABASE_URL)
  const catalogue = await loadCatalogue(ownerUrl)
  if (catalogue.isNew) say(`Loaded the price catalogue ${catalogue.id}`)
  generateClient()
  delete process.env.DATABASE_URL
  Object.assign(process.env, secrets, { APP_DATABASE_URL: appUrl })
  return { ownerUrl, appUrl }
}

async function startEmbedded(folder: string, cleanUp: AsyncDisposableStack, say: (line: string) => void) {
  say('Starting PostgreSQL')
  const postgres = await startPostgres(folder, say)
  cleanUp.defer(postgres.stop)
  return postgres.urlOf('tunewise')
}
