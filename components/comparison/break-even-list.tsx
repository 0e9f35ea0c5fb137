import { Disclosure } from '#components/ui/disclosure.tsx'
import type { BreakEven, ComparisonResult } from '#lib/domain/comparison/result.ts'
import { formatNumber } from '#lib/format.ts'

const cell = 'px-3 py-2'

function Answer({ value, reason }: { value: string | number | null; reason: string | null }) {
  return value === null ? <span className="text-muted">{reason}</span> : formatNumber(value)
}

function Row({ pair, label }: { pair: BreakEven; label: (id: string) => string }) {
  const { month, requestsPerMonth, requestsToPayBack, reasons } = pair
  return (
    <tr className="border-b border-hairline align-top">
      <th scope="row" className="min-w-40 py-2 pe-3 text-start font-medium">
        {label(pair.of)} over {label(pair.over)}
      </th>
      <td className={cell}>
        <Answer value={month} reason={reasons.month} />
      </td>
      <td className={cell}>
        <Answer value={requestsPerMonth} reason={reasons.requestsPerMonth} />
      </td>
      <td className={cell}>
        <Answer value={requestsToPayBack} reason={reasons.requestsToPayBack} />
      </td>
    </tr>
  )
}

/** When each option stops being dearer than each other one: by month, by volume, by requests; or why never. */
export function BreakEvenList({ result }: { result: ComparisonResult }) {
  const label = (id: string) => result.options.find((option) => option.id === id)?.label ?? id
  return (
    <Disclosure title="Break-even of every pair">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard */}
      <section aria-label="Break-even of every pair" tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse text-table">
          <thead>
            <tr className="border-b border-control text-start text-label text-muted">
              <th scope="col" className="py-2 pe-3 text-start">
                Pair
              </th>
              <th scope="col" className={`${cell} text-start`}>
                First month
              </th>
              <th scope="col" className={`${cell} text-start`}>
                Requests a month
              </th>
              <th scope="col" className={`${cell} text-start`}>
                Requests to pay back the set-up
              </th>
            </tr>
          </thead>
          <tbody>
            {result.breakEven.map((pair) => (
              <Row key={`${pair.of} ${pair.over}`} pair={pair} label={label} />
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  )
}
