import { Card } from '#components/ui/card.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { Currency } from '#lib/domain/money.ts'
import { exact } from '#lib/domain/rate.ts'
import { EFFECTS, type Variance } from '#lib/domain/variance/variance.ts'
import { effectInWords, effectName } from '#lib/domain/variance/variance-words.ts'
import { formatAmount, formatMonth } from '#lib/format.ts'

type VarianceCardProps = {
  variance: Variance | null
  /** Why there is none. */
  reason: string | null
  leftOut: string[]
  currency: Currency
}

const signed = (amount: string, currency: Currency): string => {
  const value = exact(amount)
  return `${value.isZero() ? '' : value.isNegative() ? '−' : '+'}${formatAmount(value.abs().toFixed(), currency)}`
}

/** Why the bills differ from the quote: five effects that add up to the difference, with a sentence each. */
export function VarianceCard({ variance, reason, leftOut, currency }: VarianceCardProps) {
  return (
    <Card
      title="Why it differs from the quote"
      description="Price, volume, mix and scope of the months that are over and billed in full. The effects add up to the difference."
    >
      <div className="flex flex-col gap-4">
        {variance ? (
          <Effects variance={variance} currency={currency} />
        ) : (
          <p className="text-muted">It cannot be split: {reason}.</p>
        )}
        {leftOut.map((sentence) => (
          <p key={sentence} className="text-muted">
            {sentence}
          </p>
        ))}
        {variance?.assumed.map(({ label, billed }) => (
          <p key={label} className="text-muted">
            “{billed}” is taken for “{label}”: nothing else of its kind was quoted.
          </p>
        ))}
      </div>
    </Card>
  )
}

function Effects({ variance, currency }: { variance: Variance; currency: Currency }) {
  const { months, planned, actual, difference, effects } = variance
  const money = (amount: string) => formatAmount(amount, currency)
  const [first, last] = [months[0] ?? '', months.at(-1) ?? '']
  const period = first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <KeyFigure label={`Quoted, ${period}`} value={money(planned)} />
        <KeyFigure label="Billed" value={money(actual)} />
        <KeyFigure label="Difference" value={signed(difference, currency)} />
      </div>
      <table className="w-full border-collapse">
        <caption className="sr-only">Effects in {currency}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Effect</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline border-y border-hairline">
          {EFFECTS.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="py-2 pe-4 text-start align-top font-medium">
                {effectName[kind]}
                <span className="wrap-anywhere block max-w-[70ch] font-normal text-muted">
                  {effectInWords(variance, kind, money)}
                </span>
              </th>
              <td className="whitespace-nowrap py-2 text-end align-top">{signed(effects[kind], currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-2 text-start">
              Difference
            </th>
            <td className="whitespace-nowrap py-2 text-end">{signed(difference, currency)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}
