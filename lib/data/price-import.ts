import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Reading } from '#lib/domain/catalogue/gateway-list.ts'
import { type Proposals, proposalsOf } from '#lib/domain/catalogue/price-proposal.ts'
import { conflict, invalid } from '#lib/errors.ts'
import { readPriceFile } from '#lib/schemas/price-file.ts'
import type { PriceFileInput, PriceImport } from '#lib/schemas/price-import.ts'
import { inWorkspace, type Tx } from './database.ts'
import { todayOf } from './open-comparison.ts'
import { workspaceCatalogue } from './own-price.ts'
import { appendProposals } from './own-price-change.ts'

export type PricePreview = Omit<Proposals, 'unknown'> & {
  rejected: Reading['rejected']
  /** The first of them, and how many there are. */
  unknown: { names: string[]; count: number }
  currency: string
}

const SHOWN = 200

async function preview(tx: Tx, scope: Scope, { name, packed }: PriceFileInput) {
  const today = await todayOf(tx, scope)
  const reading = readPriceFile(packed, name, today)
  if (!reading.ok) throw invalid({ file: reading.message })
  const { prices, rejected, takesStrangers } = reading
  const { content } = await workspaceCatalogue(tx, scope)
  const found = proposalsOf(content, prices, { today, takesStrangers })
  return { ...found, rejected, currency: content.currency, today }
}

/** What a list of prices would change. Nothing is written. Throws invalid for a file that is none. */
export const previewPrices = (scope: Scope, input: PriceFileInput): Promise<PricePreview> =>
  inWorkspace(scope, async (tx) => {
    const { unknown, rejected, proposals, unchanged, currency } = await preview(tx, scope, input)
    return {
      ...{ proposals, unchanged, currency },
      rejected: rejected.slice(0, SHOWN),
      unknown: { names: unknown.slice(0, SHOWN), count: unknown.length },
    }
  })

/** Takes the chosen proposals over as own prices, all or none. A jump that nobody confirmed is a conflict. */
export const importPrices = (scope: Scope, input: PriceImport): Promise<{ count: number }> =>
  inWorkspace(scope, async (tx) => {
    const { proposals, today } = await preview(tx, scope, input)
    const chosen = proposals.filter(({ line }) => input.lines.includes(line))
    if (chosen.length !== input.lines.length)
      throw conflict('The prices on record changed since. Choose the file again.')
    const jump = chosen.find(({ line, isJump }) => isJump && !input.confirmed.includes(line))
    if (jump) throw conflict(`The price of ${jump.subject} more than doubles or halves. Confirm it first.`)
    await appendProposals(tx, scope, chosen, { today, fileName: input.name })
    return { count: chosen.length }
  })
