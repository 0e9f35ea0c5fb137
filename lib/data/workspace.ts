import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Locale, localeOf } from '#lib/domain/locale.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { conflict } from '#lib/errors.ts'
import type { WorkspaceInput } from '#lib/schemas/workspace.ts'
import { audit } from './audit.ts'
import { amountOf } from './convert.ts'
import { inWorkspace } from './database.ts'

export type Workspace = {
  id: string
  name: string
  currency: string
  timeZone: string
  locale: Locale
  quotePrefix: string
  taxRatePercent: Amount
  terms: string
  /** Null: none is set. */
  marginFloorPercent: Amount | null
  revision: number
}

/** The consultancy itself: how it is called, counts, and quotes. */
export function getWorkspace(scope: Scope): Promise<Workspace> {
  return inWorkspace(scope, async (tx) => {
    const {
      createdAt: _,
      weekend: __,
      ...row
    } = await tx.workspace.findUniqueOrThrow({
      where: { id: scope.workspaceId },
    })
    return {
      ...row,
      locale: localeOf(row.locale),
      taxRatePercent: amountOf(row.taxRatePercent),
      marginFloorPercent: row.marginFloorPercent && amountOf(row.marginFloorPercent),
    }
  })
}

/** Changes what new quotes start from; quotes that exist keep what they have. */
export async function updateWorkspace(scope: Scope, input: WorkspaceInput): Promise<void> {
  const { revision, ...data } = input
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id: scope.workspaceId, revision },
      data: { ...data, revision: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await audit(tx, scope, {
      action: 'workspace.changed',
      subjectKind: 'workspace',
      subjectId: scope.workspaceId,
      summary: `Changed the workspace ${data.name}`,
    })
  })
}
