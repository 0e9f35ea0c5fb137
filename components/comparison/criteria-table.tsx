import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { approachName } from '#lib/domain/approach.ts'
import { setUpInWords } from '#lib/domain/comparison/conclusion.ts'
import { qualityInWords } from '#lib/domain/comparison/quality.ts'
import type { ComparisonResult, OptionResult } from '#lib/domain/comparison/result.ts'
import { withDaysInWords } from '#lib/domain/date-words.ts'
import { minorDigits } from '#lib/domain/money.ts'
import { type Amount, sharedDecimals } from '#lib/domain/rate.ts'
import { countOf, formatAmount } from '#lib/format.ts'
import { Missing } from './missing.tsx'

type Criterion = { label: string; note?: string; cell: (option: OptionResult) => ReactNode }

const isMetered = (option: OptionResult) => option.lines.some((line) => line.component === 'inference')

const LATER = 'running costs begin with go-live, so that those who start later serve fewer requests'

const rangeOf = (money: (amount: Amount | null) => string): Criterion => ({
  label: 'Range',
  note: 'all ranges at their cheap and at their dear end',
  cell: ({ range }) => (range ? `${money(range.low)} to ${money(range.high)}` : 'no range given'),
})

function criteriaOf({ currency, horizonMonths, options }: ComparisonResult): Criterion[] {
  const money = (amount: Amount | null) => (amount === null ? 'unknown' : formatAmount(amount, currency))
  /** The rates of a row, all with as many decimals: the exact figures are in the lines and in the export. */
  const rates = (of: (option: OptionResult) => Amount | null) => {
    const digits = sharedDecimals(options.map(of), minorDigits(currency))
    return (option: OptionResult) => formatAmount(of(option), currency, digits)
  }
  const metered = rates((option) => (isMetered(option) ? option.perRequest : null))
  const allIn = rates((option) => (option.complete ? option.allInPerRequest : null))
  const hosting = rates((option) => option.hostingPerMillionTokens)
  const correct = rates((option) => (option.perRequest === null ? null : option.perCorrectAnswer))
  return [
    {
      label: `Total over ${countOf(horizonMonths, 'month')}`,
      ...(new Set(options.map((option) => option.goLiveAfterMonths)).size > 1 && { note: LATER }),
      cell: (option) => (
        <span className="font-semibold">
          {option.total === null ? <Missing option={option} currency={currency} /> : money(option.total)}
        </span>
      ),
    },
    ...(options.some((option) => option.range) ? [rangeOf(money)] : []),
    { label: 'Set-up, once', cell: (option) => money(option.oneOff) },
    {
      label: 'Per month',
      note: 'a whole month at the starting volume',
      cell: (option) => money(option.wholeMonth),
    },
    {
      label: 'Per request, metered',
      note: 'tokens and fees alone',
      cell: (option) => (isMetered(option) ? metered(option) : 'no metered calls'),
    },
    {
      label: 'Per request, all in',
      note: 'everything over the horizon',
      cell: (option) =>
        option.complete ? (option.allInPerRequest === null ? 'no requests' : allIn(option)) : 'unknown',
    },
    ...(options.some((option) => option.hostingPerMillionTokens !== null)
      ? [
          {
            label: 'Hosting per 1M tokens',
            note: 'at the load of this case',
            cell: (option: OptionResult) =>
              option.hostingPerMillionTokens === null ? 'no hosting' : hosting(option),
          },
        ]
      : []),
    {
      label: 'Quality',
      cell: ({ quality }) => (
        <>
          {qualityInWords(quality)}
          {quality?.passRate && quality.source ? (
            <span className="wrap-anywhere ms-auto block max-w-60 text-label text-muted">
              {withDaysInWords(quality.source)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      label: 'Per correct answer',
      cell: (option) =>
        option.quality?.passRate == null
          ? 'not measured'
          : option.quality.passed === 0
            ? 'none was correct'
            : correct(option),
    },
    { label: 'Time to go live', cell: (option) => setUpInWords(option) },
  ]
}

type CriteriaTableProps = {
  result: ComparisonResult
  /** Stands under the name of each option. */
  choose?: (option: OptionResult) => ReactNode
}

/** One column an option, in the one order and with the one colour that it has everywhere. */
export function CriteriaTable({ result, choose }: CriteriaTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
    <section aria-label="Options compared" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">Options compared by cost, time and quality</caption>
        <thead>
          <tr className="border-b border-control align-top">
            <th scope="col" className="py-2 pe-3 text-start text-label text-muted">
              Criterion
            </th>
            {result.options.map((option) => (
              <th key={option.id} scope="col" className="min-w-28 px-2 py-2 text-end font-medium">
                <span className="flex flex-col items-end gap-1.5">
                  {option.label === approachName[option.approach] ? null : (
                    <span className="wrap-anywhere">{option.label}</span>
                  )}
                  <Badge tone={option.approach}>{approachName[option.approach]}</Badge>
                  {choose?.(option)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteriaOf(result).map((criterion) => (
            <tr key={criterion.label} className="border-b border-hairline align-top">
              <th scope="row" className="min-w-32 py-2 pe-3 text-start font-medium">
                {criterion.label}
                {criterion.note ? (
                  <span className="block text-label font-normal text-muted">{criterion.note}</span>
                ) : null}
              </th>
              {result.options.map((option) => (
                <td key={option.id} className="px-2 py-2 text-end">
                  {criterion.cell(option)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
