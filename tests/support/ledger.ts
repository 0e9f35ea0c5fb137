import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { settlePlaces } from '#lib/data/spend-authority.ts'
import { rollUp } from '#lib/data/spend-roll-up.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import type { SourceKind } from '#lib/domain/import/imported-spend.ts'
import { firstDay, monthOf } from '#lib/domain/month.ts'

type Billed = {
  day: Day
  amount: string | null
  kind?: 'api' | 'hosting' | 'training' | 'other'
  service?: string
  model?: string
  tokenType?: string
  quantity?: string
  unit?: string
  category?: string
  /** How many days one row is for. */
  days?: number
}

/** A committed bill with its rows, straight into the tables, and what follows from them. */
export async function newBill(
  scope: Scope,
  projectId: string,
  rows: Billed[],
  sourceKind: SourceKind = 'invoice',
) {
  const { workspaceId, userId: createdBy } = scope
  const importId = newId()
  const lines = rows.map((row, at) => {
    const starts = new Date(`${row.day}T00:00:00Z`)
    return {
      ...{ workspaceId, importId, projectId, ordinal: at, line: at + 2, rowKey: newId(), isNative: false },
      month: new Date(firstDay(monthOf(row.day))),
      billingMonth: new Date(firstDay(monthOf(row.day))),
      ...{ day: starts, startsAt: starts, endsAt: new Date(addDays(row.day, row.days ?? 1)) },
      ...{ kind: row.kind ?? ('api' as const), provider: 'OpenAI', service: row.service ?? row.model ?? '' },
      ...{ model: row.model ?? null, tokenType: row.tokenType ?? null, unit: row.unit ?? null },
      ...{ quantity: row.quantity ?? null, amount: row.amount, currency: 'USD' },
      ...{ category: row.category ?? 'Usage', isCorrection: false },
    }
  })
  await inWorkspace(scope, async (tx) => {
    await tx.spendImport.create({
      data: {
        ...{
          workspaceId,
          id: importId,
          projectId,
          fileName: 'bill.csv',
          createdBy,
          sourceKind,
          status: 'committed',
        },
        ...{
          contentSha256: newId().replaceAll('-', '').repeat(2),
          format: 'focus',
          label: 'FOCUS',
          summary: {},
          committedAt: new Date(),
        },
      },
    })
    await tx.spendLine.createMany({ data: lines })
    await settlePlaces(tx, scope, await rollUp(tx, scope, [importId]))
  })
  return importId
}
