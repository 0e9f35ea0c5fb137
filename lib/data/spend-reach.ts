import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { REACH } from './line-row.ts'

/** Works out anew of which days and accounts a bill speaks, after some of its lines were left out. */
export async function findReach(tx: Tx, scope: Scope, importId: string): Promise<void> {
  const { workspaceId } = scope
  const reach = Prisma.raw(REACH)
  await tx.spendReach.deleteMany({ where: { workspaceId, importId } })
  await tx.$executeRaw`
    insert into spend_reach (workspace_id, import_id, ordinal, ${reach})
    select ${workspaceId}::uuid, ${importId}::uuid, row_number() over (), ${reach}
    from (
      select distinct ${reach} from spend_line
      where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid) line`
}
