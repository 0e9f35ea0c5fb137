import type { SourceKind } from '../import/imported-spend.ts'
import type { Currency } from '../money.ts'
import type { SpendKind } from './kind.ts'

/** A sum of one project and month, and who says it. */
export type Claim = {
  source: SourceKind
  provider: string
  kind: SpendKind
  currency: Currency
  /** Only an amount that is known can stand in the place of another one. */
  isPriced: boolean
}

const isSameProvider = (a: Claim, b: Claim) => a.provider.toLowerCase() === b.provider.toLowerCase()

/** What makes a claim give way, by its source: claims of sources that are believed more, of the same money. */
const givesWayTo: Record<SourceKind, (claim: Claim, other: Claim) => boolean> = {
  invoice: () => false,
  'provider-cost': (claim, other) => other.source === 'invoice' && isSameProvider(claim, other),
  gateway: (_, other) => other.source === 'invoice' || other.source === 'provider-cost',
  trace: (_, other) => other.source !== 'trace' && other.source !== 'manual',
  manual: (claim, other) =>
    other.source !== 'manual' && isSameProvider(claim, other) && claim.kind === other.kind,
}

/** From the most believable one down: what gave way itself takes nobody's place, but estimates give way together. */
const ORDER: SourceKind[] = ['invoice', 'provider-cost', 'gateway', 'trace', 'manual']

/**
 * Those claims of one project and month that count. An invoice is believed before the provider's own costs, these before
 * a gateway, that before traces, and what was typed in last; but money of different providers is different money, and
 * amounts in different currencies are never set against each other.
 */
export function countedOf<T extends Claim>(claims: readonly T[]): Set<T> {
  const counted = new Set<T>()
  for (const source of ORDER) {
    const standing = [...counted].filter(({ isPriced }) => isPriced)
    for (const claim of claims.filter((one) => one.source === source)) {
      const rivals = standing.filter(({ currency }) => currency === claim.currency)
      if (!rivals.some((other) => givesWayTo[source](claim, other))) counted.add(claim)
    }
  }
  return counted
}
