import { Card } from '#components/ui/card.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { Currency } from '#lib/domain/money.ts'
import { Exact, exact, text } from '#lib/domain/rate.ts'
import type { UnitCost } from '#lib/domain/spend/unit-cost.ts'
import { countOf, formatNumber, formatRate } from '#lib/format.ts'

type UnitCostCardProps = { unit: UnitCost; currency: Currency }

/** Four figures say enough of a quotient. */
const rate = (amount: string, currency: Currency): string =>
  formatRate(text(new Exact(exact(amount).toSignificantDigits(4))), currency)

/** What a request and a right answer came to, or that nobody measured it. */
export function UnitCostCard({ unit, currency }: UnitCostCardProps) {
  const { months, requests, perRequest, reason, perCorrectAnswer, qualityReason } = unit
  return (
    <Card
      title="What a request came to"
      description="All API, hosting and training of the months whose requests a bill counts, by those requests."
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <KeyFigure
          label="Requests counted"
          value={requests === null ? 'none' : formatNumber(requests)}
          note={months.length > 0 ? `in ${countOf(months.length, 'month')}` : null}
        />
        <KeyFigure
          label="Per request"
          value={perRequest === null ? 'not measured' : rate(perRequest, currency)}
          note={reason?.replace('not measured: ', '')}
        />
        <KeyFigure
          label="Per correct answer"
          value={perCorrectAnswer === null ? 'not measured' : rate(perCorrectAnswer, currency)}
          note={
            qualityReason?.replace('not measured: ', '') ??
            'by the share of right answers of the quoted option'
          }
        />
      </div>
    </Card>
  )
}
