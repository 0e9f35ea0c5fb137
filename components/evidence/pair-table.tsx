import { PlainTable } from '#components/table/plain-table.tsx'
import type { RunPair } from '#lib/domain/evidence/evidence-view.ts'
import { formatNumber } from '#lib/format.ts'
import { changeWord, pointsWord } from './evidence-word.ts'

/** Below this, chance alone is a poor explanation. */
const LEVEL = 0.05

function verdictOf({ low, high, pValue, difference, isLowerBetter }: RunPair): string {
  if (difference === null || low === null || high === null) return ''
  const isReal = pValue === null ? low.startsWith('-') === high.startsWith('-') : Number(pValue) < LEVEL
  if (!isReal) return 'no difference that chance could not make'
  return difference.startsWith('-') === isLowerBetter ? 'better' : 'worse'
}

const sizeOf = ({ isShare }: RunPair) => (isShare ? pointsWord : changeWord)

const pWord = (pValue: string): string =>
  Number(pValue) < 0.001 ? 'p < 0.001' : `p = ${formatNumber(pValue, 3)}`

/** Each run with each one before it on the same task; what cannot be compared says why. */
export function PairTable({ pairs }: { pairs: RunPair[] }) {
  return (
    <PlainTable
      cells="words"
      caption="Runs side by side"
      heads={['Run', 'Compared with', 'Items', 'Difference', 'Interval of 95%', 'Chance', 'So it is']}
      rows={pairs.map((pair) => ({
        key: `${pair.ofId} ${pair.overId}`,
        name: (
          <>
            {pair.of}
            <span className="block text-label font-normal text-muted">
              {pair.task}, {pair.metric}
              {pair.isLowerBetter ? ': lower is better' : ''}
            </span>
          </>
        ),
        cells:
          pair.difference === null
            ? [pair.over, '', '', '', '', <span key="why">{pair.reason}</span>]
            : [
                pair.over,
                pair.n === null ? 'all' : formatNumber(pair.n),
                sizeOf(pair)(pair.difference),
                pair.low !== null && pair.high !== null
                  ? `${sizeOf(pair)(pair.low)} to ${sizeOf(pair)(pair.high)}`
                  : 'unknown',
                pair.pValue === null ? 'by interval' : pWord(pair.pValue),
                verdictOf(pair),
              ],
      }))}
    />
  )
}
