import { Card } from '#components/ui/card.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Month } from '#lib/domain/month.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { countOf, formatAmount, formatMonth } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Sum = { currency: string; amount: Amount | null; records: number; unpriced: number }

type MonthSpendProps = { month: Month; spend: Sum[]; lastMonth: Sum[] }

/** One figure for each currency; what has no amount is counted beside it. */
export function MonthSpend({ month, spend, lastMonth }: MonthSpendProps) {
  return (
    <Card
      title={`Spend in ${formatMonth(month)}`}
      actions={<TextLink href={paths.spend()}>All spend</TextLink>}
    >
      {spend.length === 0 ? (
        <p className="text-muted">
          Nothing logged for this month yet.{lastMonth.length > 0 ? ` Last month: ${told(lastMonth)}.` : null}
        </p>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          {spend.map((sum) => (
            <KeyFigure
              key={sum.currency}
              label={sum.currency}
              value={figureOf(sum)}
              note={noteOf(
                sum,
                lastMonth.find(({ currency }) => currency === sum.currency),
              )}
            />
          ))}
        </div>
      )}
    </Card>
  )
}

const figureOf = ({ amount, currency }: Sum): string => formatAmount(amount, currency)

const told = (sums: Sum[]): string => sums.map(figureOf).join(', ')

function noteOf(sum: Sum, before: Sum | undefined): string {
  const parts = [
    countOf(sum.records - sum.unpriced, 'priced record'),
    sum.unpriced > 0 && `${countOf(sum.unpriced, 'record')} without an amount`,
    before && `last month ${figureOf(before)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
