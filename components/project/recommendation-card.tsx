import { Chart } from '#components/chart/chart.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { clientComparison } from '#lib/domain/comparison/client-comparison.ts'
import type { ComparisonResult, OptionResult } from '#lib/domain/comparison/result.ts'
import { formatDay, formatInstant, formatWhole } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Recommendation = {
  comparisonId: string
  name: string
  sentence: string
  chosen: { id: string; label: string } | null
  result: ComparisonResult
  computedAt: string
}

type RecommendationCardProps = {
  projectId: string
  recommendation: Recommendation | null
  timeZone: string
  canWrite: boolean
}

/** What the last comparison advises, with the total of each option, its range and how old its prices are. */
export function RecommendationCard({
  projectId,
  recommendation,
  timeZone,
  canWrite,
}: RecommendationCardProps) {
  if (!recommendation)
    return (
      <Card title="Recommendation">
        <p className="mb-3 text-muted">Nothing is compared yet, so there is nothing to recommend.</p>
        {canWrite ? <LinkButton href={paths.newComparison(projectId)}>New comparison</LinkButton> : null}
      </Card>
    )
  const { comparisonId, name, sentence, chosen, result, computedAt } = recommendation
  return (
    <Card title="Recommendation" actions={<TextLink href={paths.comparison(comparisonId)}>{name}</TextLink>}>
      <p className="wrap-anywhere max-w-[70ch] font-medium">{sentence}</p>
      <ul className="my-3 divide-y divide-hairline">
        {result.options.map((option) => (
          <li key={option.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={option.approach}>{option.label}</Badge>
              {option.id === chosen?.id ? <Badge tone="ok">Chosen</Badge> : null}
            </span>
            <span className="ms-auto flex flex-wrap items-baseline justify-end gap-x-3">
              <span className="text-table text-muted">{rangeOf(option, result.currency)}</span>
              <span className="font-medium">{totalOf(option, result.currency)}</span>
            </span>
          </li>
        ))}
      </ul>
      {result.options.some((option) => option.complete) ? (
        <Chart
          spec={cumulativeSpec(clientComparison(result, chosen?.id ?? null), result.currency)}
          height={240}
        />
      ) : null}
      <p className="mt-2 text-table text-muted">
        Total cost over {result.horizonMonths} months at prices of {formatDay(result.pricesAt)}, computed{' '}
        {formatInstant(computedAt, timeZone)}.
      </p>
    </Card>
  )
}

const totalOf = ({ total, unknownLines }: OptionResult, currency: string): string =>
  total === null
    ? `not known: ${unknownLines} ${unknownLines === 1 ? 'line' : 'lines'} without a price`
    : formatWhole(total, currency)

const rangeOf = ({ range }: OptionResult, currency: string): string | null =>
  range?.low && range.high
    ? `between ${formatWhole(range.low, currency)} and ${formatWhole(range.high, currency)}`
    : null
