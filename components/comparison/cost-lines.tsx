import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import type { ComparisonResult, CostLine, OptionResult } from '#lib/domain/comparison/result.ts'
import { formatAmount, formatRate } from '#lib/format.ts'
import { LineSource } from './line-source.tsx'
import { Missing } from './missing.tsx'

const kindWord: Record<CostLine['kind'], string> = {
  'one-off': 'once',
  monthly: 'a month',
  'at-month': 'once',
}

function Amount({ line, currency }: { line: CostLine; currency: string }) {
  if (line.state === 'unknown') return <Badge tone="warning">unknown</Badge>
  const isSmall = line.amount?.startsWith('0.00')
  return (
    <span className="whitespace-nowrap">
      {isSmall ? formatRate(line.amount, currency) : formatAmount(line.amount, currency)}
      <span className="text-muted"> {line.state === 'zero' ? 'declared zero' : kindWord[line.kind]}</span>
    </span>
  )
}

type LineProps = { line: CostLine; result: ComparisonResult }

/** Native, so that a line opens to its formula without scripts and on paper. */
function Line({ line, result }: LineProps) {
  return (
    <li className="border-t border-hairline">
      <details className="group/line">
        <summary className="flex min-h-9 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1.5 marker:content-none pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <span className="wrap-anywhere min-w-0 underline decoration-hairline underline-offset-4 group-open/line:decoration-control">
            {line.label}
          </span>
          <Amount line={line} currency={result.currency} />
        </summary>
        <div className="mb-3 rounded-control bg-surface p-3 text-table">
          <p className="wrap-anywhere">
            {line.formula}
            {line.amount === null ? '' : ` = ${formatRate(line.amount, result.currency)}`}
          </p>
          <LineSource line={line} result={result} />
        </div>
      </details>
    </li>
  )
}

const groups: { title: string; kind: CostLine['kind'] }[] = [
  { title: 'Once', kind: 'one-off' },
  { title: 'Every month', kind: 'monthly' },
  { title: 'In single months', kind: 'at-month' },
]

function OptionLines({ option, result }: { option: OptionResult; result: ComparisonResult }) {
  const shown = groups.filter(({ kind }) => option.lines.some((line) => line.kind === kind))
  return (
    <Card
      title={option.label}
      description={option.complete ? undefined : <Missing option={option} currency={result.currency} />}
    >
      {shown.length === 0 ? <p className="text-muted">Nothing costs anything here yet.</p> : null}
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-2">
        {shown.map(({ title, kind }) => (
          <div key={kind} className="min-w-0">
            <h3 className="mb-1 text-label text-muted">{title}</h3>
            <ul>
              {option.lines
                .filter((line) => line.kind === kind)
                .map((line, index) => (
                  <Line key={index} line={line} result={result} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  )
}

/** Every cost line of every option; each opens to quantity × rate, source, date and confidence. */
export function CostLines({ result }: { result: ComparisonResult }) {
  return (
    <section aria-labelledby="cost-lines" className="flex flex-col gap-3">
      <h2 id="cost-lines" className="text-section">
        Every line
      </h2>
      {result.options.map((option) => (
        <OptionLines key={option.id} option={option} result={result} />
      ))}
    </section>
  )
}
