import { isTaken, LINE_KINDS, type LineKind, type OfferLine } from './offer.ts'
import type { LineMoney } from './quote-view.ts'

/** What the lines of one group cost together; `subtotalMinor` before the discount on the total, as the lines show it. */
export type GroupSum = {
  kind: LineKind
  group: string
  lines: number
  subtotalMinor: string
  netMinor: string
  taxMinor: string
  totalMinor: string
}

const add = (parts: readonly string[]): string => String(parts.reduce((sum, part) => sum + BigInt(part), 0n))

/** Sums of each group of a bill over the lines that are taken, in the order in which the groups first stand. */
export function groupSums(lines: readonly (OfferLine & LineMoney)[]): GroupSum[] {
  return LINE_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind && isTaken(line))
    const names = [...new Set(own.flatMap(({ group }) => (group === null ? [] : [group])))]
    return names.map((group): GroupSum => {
      const parts = own.filter((line) => line.group === group)
      const bases = parts.map((line) => String(BigInt(line.amountMinor) - BigInt(line.ownDiscountMinor)))
      return {
        ...{ kind, group, lines: parts.length, subtotalMinor: add(bases) },
        netMinor: add(parts.map((line) => line.netMinor)),
        taxMinor: add(parts.map((line) => line.taxMinor)),
        totalMinor: add(parts.map((line) => line.totalMinor)),
      }
    })
  })
}
