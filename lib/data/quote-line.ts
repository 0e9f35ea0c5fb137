import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { QuoteDraftLine } from '#lib/domain/quote/quote-draft.ts'
import type { Tx } from './database.ts'
import { newId } from './id.ts'

/** Puts these lines in place of those a draft has, in this order. A trigger refuses it for a version that was sent. */
export async function writeLines(
  tx: Tx,
  scope: Scope,
  versionId: string,
  lines: readonly QuoteDraftLine[],
): Promise<void> {
  const { workspaceId } = scope
  await tx.quoteLine.deleteMany({ where: { workspaceId, versionId } })
  await tx.quoteLine.createMany({
    data: lines.map((line, position) => ({
      ...{ workspaceId, id: newId(), versionId, position },
      ...columnsOf(line),
    })),
  })
}

const columnsOf = ({ group, unitPriceMinor, discount, choice, ...line }: QuoteDraftLine) => ({
  ...line,
  groupName: group,
  unitPriceMinor: BigInt(unitPriceMinor),
  discountPercent: discount && 'percent' in discount ? discount.percent : null,
  discountMinor: discount && 'amountMinor' in discount ? BigInt(discount.amountMinor) : null,
  choice: choice?.kind ?? null,
  choiceOf: choice?.kind === 'alternative' ? choice.of : null,
  choicePick: choice?.kind === 'alternative' ? choice.pick : null,
  isChosen: choice?.isChosen ?? false,
})
