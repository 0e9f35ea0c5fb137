import { type Amount, times } from '../rate.ts'
import type { Documents } from './case.ts'
import { costLine, noted, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

type Part = { of: string; kind: 'one-off' | 'monthly'; formula: string; rate: Amount | null; size: Amount }

/** What retrieval keeps ready: every token once, the share that changes each month again, and the store by the month. */
function partsOf(item: Documents<Amount>): Part[] {
  const { tokens, embeddingPrice, changedShare, storedGb, pricePerGbMonth } = item
  const each = figure(embeddingPrice ?? 'unknown')
  const embedded = { rate: embeddingPrice }
  return [
    {
      ...{ of: 'embedded once', kind: 'one-off', ...embedded, size: times(tokens, '0.000001') },
      formula: `${figure(tokens)} tokens × ${each} ÷ 1M`,
    },
    {
      ...{ of: 'changes embedded', kind: 'monthly', ...embedded },
      size: times(tokens, changedShare, '0.000001'),
      formula: `${figure(tokens)} tokens × ${changedShare} changed × ${each} ÷ 1M`,
    },
    {
      ...{ of: 'stored', kind: 'monthly', rate: pricePerGbMonth, size: storedGb },
      formula: `${figure(storedGb)} GB × ${figure(pricePerGbMonth ?? 'unknown')} a GB and month`,
    },
  ]
}

/** Lines of documents to search in; what there is nothing of has none. */
export const priceDocuments = (item: Documents<Amount>, pricing: Pricing): CostLine[] =>
  partsOf(item)
    .filter(({ size }) => size !== '0')
    .map(({ of, kind, formula, rate, size }) =>
      costLine(
        {
          ...{ label: `${item.label}, ${of}`, kind, component: 'other', source: stated(pricing) },
          ...noted(item),
          formula: rate === null ? `unknown: no price is given (${formula})` : formula,
        },
        rate === null ? null : times(size, rate),
        rate,
      ),
    )
