import { PlainTable } from '#components/table/plain-table.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { formatNumber } from '#lib/format.ts'

const HEADS = ['Pair', 'First month', 'Requests a month', 'Requests to pay back the set-up']

const answer = (value: string | number | null, reason: string | null) =>
  value === null ? <span className="text-muted">{reason}</span> : formatNumber(value)

/** When each option stops being dearer than each other one: by month, by volume, by requests; or why never. */
export function BreakEvenList({ result }: { result: ComparisonResult }) {
  const label = (id: string) => result.options.find((option) => option.id === id)?.label ?? id
  return (
    <Disclosure title="Break-even of every pair">
      <PlainTable
        caption="Break-even of every pair"
        isCaptionHidden
        heads={HEADS}
        cells="words"
        rows={result.breakEven.map(({ of, over, month, requestsPerMonth, requestsToPayBack, reasons }) => ({
          key: `${of} ${over}`,
          name: `${label(of)} over ${label(over)}`,
          cells: [
            answer(month, reasons.month),
            answer(requestsPerMonth, reasons.requestsPerMonth),
            answer(requestsToPayBack, reasons.requestsToPayBack),
          ],
        }))}
      />
    </Disclosure>
  )
}
