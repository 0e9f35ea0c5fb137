import { PlainTable } from '#components/table/plain-table.tsx'
import { Card } from '#components/ui/card.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { CLOSE_PERCENT } from '#lib/domain/portfolio/accuracy.ts'
import type { NamedSpend, Portfolio, QuoteSum } from '#lib/domain/portfolio/portfolio.ts'
import { KIND_WORDS } from '#lib/domain/quote/quote-words.ts'
import { countOf, formatAmount, formatMinor, formatNumber, formatPercent, formatSum } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

const percent = (value: string | null): string => (value === null ? 'unknown' : formatPercent(value, 1))

/** How the workspace does; each currency stands in a row of its own and is added to no other. */
export function PortfolioBoard({ view }: { view: Portfolio }) {
  const { open, answers, won, margins, byProvider, byApproach, finished, accuracy } = view
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-4 *:grow *:basis-40 border-y border-hairline py-4">
        <KeyFigure
          label="Open quotes"
          value={formatNumber(open.reduce((sum, { quotes }) => sum + quotes, 0))}
          note="wait for their clients today"
        />
        <KeyFigure
          label="Win rate"
          value={answers.percent === null ? 'none ended' : percent(answers.percent)}
          note={`${formatNumber(answers.accepted)} accepted, ${formatNumber(answers.declined)} declined, ${formatNumber(answers.expired)} expired`}
        />
        <KeyFigure
          label="Estimates miss by"
          value={percent(accuracy.medianMissPercent)}
          note={`the middle of ${countOf(accuracy.compared, 'finished project')}; ${formatNumber(accuracy.close)} within ${CLOSE_PERCENT}%`}
        />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Open quotes" description="As of today, whatever the period. Totals with tax.">
          <QuoteSums caption="Open quotes" sums={open} none="No quote waits for a client." />
        </Card>
        <Card title="Accepted quotes" description="Accepted in the period. Totals with tax.">
          <QuoteSums caption="Accepted quotes" sums={won} none="No quote was accepted in this period." />
        </Card>
        <Card
          title="Margin of accepted quotes"
          description="Net price less cost and contingency, of the quotes in which every cost was said."
        >
          <PlainTable
            cells="figures"
            isCaptionHidden
            caption="Margin of accepted quotes"
            heads={['Billed', 'Net', 'Margin', 'Of net', 'Cost unknown']}
            none="No quote was accepted in this period."
            rows={margins.map(({ currency, kind, net, margin, percent: share, unknown }) => ({
              key: `${currency} ${kind}`,
              name: `${currency}, ${KIND_WORDS[kind].title.toLowerCase()}`,
              cells: [
                formatAmount(net, currency),
                formatAmount(margin, currency),
                percent(share),
                formatNumber(unknown),
              ],
            }))}
          />
        </Card>
        <Card
          title="Estimates of finished projects"
          description="Closed projects whose last bill lies in the period: what the accepted quote forecast against the bills, in the months that can be compared."
        >
          <PlainTable
            cells="figures"
            isCaptionHidden
            caption="Estimates of finished projects"
            heads={['Project', 'Forecast', 'Actual', 'Miss']}
            none="No project was finished in this period."
            rows={finished.map(({ id, name, clientName, currency, forecast, actual, missPercent }) => ({
              key: id,
              name: (
                <>
                  <TextLink href={paths.projectBudget(id)}>{name}</TextLink>
                  <span className="block text-muted">{clientName}</span>
                </>
              ),
              cells: [formatAmount(forecast, currency), formatAmount(actual, currency), percent(missPercent)],
            }))}
          />
        </Card>
        <Card title="Spend by provider" description="What counts of the bills of all projects.">
          <SpendTable caption="Spend by provider" head="Provider" rows={byProvider} />
        </Card>
        <Card
          title="Spend by approach"
          description="By the option that was accepted for the project, else by its plan."
        >
          <SpendTable caption="Spend by approach" head="Approach" rows={byApproach} />
        </Card>
      </div>
    </div>
  )
}

function QuoteSums({ caption, sums, none }: { caption: string; sums: readonly QuoteSum[]; none: string }) {
  return (
    <PlainTable
      cells="figures"
      isCaptionHidden
      caption={caption}
      heads={['Currency', 'Quotes', 'Once', 'Each month']}
      none={none}
      rows={sums.map(({ currency, quotes, oneOffMinor, monthlyMinor }) => ({
        key: currency,
        name: currency,
        cells: [
          formatNumber(quotes),
          formatMinor(oneOffMinor, currency),
          formatMinor(monthlyMinor, currency),
        ],
      }))}
    />
  )
}

type SpendTableProps = { caption: string; head: string; rows: readonly NamedSpend[] }

const SpendTable = ({ caption, head, rows }: SpendTableProps) => (
  <PlainTable
    cells="figures"
    isCaptionHidden
    caption={caption}
    heads={[head, 'Spend', 'Without amount']}
    none="Nothing was billed in this period."
    rows={rows.map(({ name, currency, amount, unpriced }) => ({
      key: `${name} ${currency}`,
      name: name || 'No provider named',
      cells: [formatSum(amount, currency), formatNumber(unpriced)],
    }))}
  />
)
