import type { OptionResult } from '#lib/domain/comparison/result.ts'
import { formatAmount } from '#lib/format.ts'

type MissingProps = { option: OptionResult; currency: string }

/** In place of a total that is not known: how many lines are missing, and what the others come to. */
export function Missing({ option, currency }: MissingProps) {
  const missing = option.lines.filter((line) => line.state === 'unknown').map((line) => line.label)
  return (
    <span className="text-warning">
      unknown: {option.unknownLines} of {option.lines.length} lines without a price
      <span className="wrap-anywhere block font-normal">{[...new Set(missing)].join(', ')}</span>
      <span className="block font-normal text-muted">
        the others: {formatAmount(option.knownTotal, currency)}
      </span>
    </span>
  )
}
