import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { RequestScope, Scope, ShareScope } from '#lib/auth/proof.ts'
import { env } from '#lib/env.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { statementName } from './statement.ts'

/** A transaction in which row-level security knows the tenant. */
export type Tx = Prisma.TransactionClient

const kept = globalThis as unknown as { tunewiseDatabase?: PrismaClient; tunewiseLongWork?: PrismaClient }

const connection = {
  max: 12,
  // The database gives up first and says why; the driver's own clock is for one that no longer answers at all.
  statement_timeout: 5_000,
  query_timeout: 7_000,
  connectionTimeoutMillis: 5_000,
  // Prisma 7.10 reads the relations of a row side by side on one connection, which pg 9 will refuse without this.
  pipeline: true,
}

/** One pool per process; in development it outlives a reload of this module. */
export function database(): PrismaClient {
  kept.tunewiseDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env.databaseUrl, ...connection },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  })
  return kept.tunewiseDatabase
}

/** Runs one transaction as the tenant of the scope. Without this call row-level security shows no row at all. */
export const inWorkspace = <T>(
  scope: Scope | ShareScope | RequestScope,
  run: (tx: Tx) => Promise<T>,
): Promise<T> => withSettings({ 'app.workspace_id': scope.workspaceId }, run)

/** A whole bill at once takes longer than a page may: connections of their own, so that no page waits for one. */
function longWork(): PrismaClient {
  kept.tunewiseLongWork ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        ...{ connectionString: env.databaseUrl, ...connection, max: 3 },
        ...{ statement_timeout: LONGEST, query_timeout: LONGEST + 2_000 },
        // Also how long one waits for its turn while all of them are at work.
        connectionTimeoutMillis: LONGEST_WAIT,
      },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: LONGEST_WAIT, timeout: LONGEST },
  })
  return kept.tunewiseLongWork
}

const LONGEST = 15 * 60_000
const LONGEST_WAIT = 2 * 60_000

/** As `inWorkspace`, for work over all rows of a bill. */
export const inWorkspaceAtLength = <T>(scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> =>
  longWork().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.workspace_id', ${scope.workspaceId}, true),
      set_config('work_mem', '64MB', true)`
    return run(tx)
  })

/** For sign-in and the look-up of a link only: a transaction with other settings than a workspace. */
export const withSettings = <T>(settings: Record<string, string>, run: (tx: Tx) => Promise<T>): Promise<T> =>
  database().$transaction(async (tx) => {
    for (const [name, value] of Object.entries(settings))
      await tx.$queryRaw`select set_config(${name}, ${value}, true)`
    return run(tx)
  })
