import { PlainTable } from '#components/table/plain-table.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { CheckRow } from '#lib/domain/evidence/evidence-view.ts'
import { countOf, formatDay, formatRate, formatSum } from '#lib/format.ts'

type Report = CheckRow['report']
type Price = Report['costs'][number]

const jobsWord = ({ isClosed, lastJobsOn }: Pick<Price, 'isClosed' | 'lastJobsOn'>): string => {
  if (isClosed) return 'no longer: its base has ended'
  return lastJobsOn ? `until ${formatDay(lastJobsOn)}` : 'without an end on record'
}

const rowOf = (price: Price) => {
  const { id, pricePerMillion, cost, note, source } = price
  const currency = price.currency ?? 'USD'
  return {
    ...{ key: id, name: id },
    cells: [
      formatRate(pricePerMillion, currency),
      <span key="cost">
        {formatSum(cost, currency)}
        {note ? <span className="block text-label text-muted">{note}</span> : null}
      </span>,
      `${formatDay(source.date)}, ${source.name ?? source.id}`,
      jobsWord(price),
    ],
  }
}

const hourRowOf = ({ id, pricePerHour, most, currency, source, ...jobs }: Report['hourly'][number]) => ({
  ...{ key: id, name: id },
  cells: [
    formatRate(pricePerHour, currency),
    most === null ? 'no upper end on record' : `at most ${formatSum(most, currency)}`,
    `${formatDay(source.date)}, ${source.name ?? source.id}`,
    jobsWord(jobs),
  ],
})

/** What a job over this data costs at every provider; the model that was chosen stands before all others. */
export function TrainingCosts({ report: { costs, hourly, model, trainingTokens } }: { report: Report }) {
  const heads = ['Model', 'Per 1M tokens', 'Cost', 'Price read', 'Jobs are taken']
  const chosen = costs.filter(({ id }) => id === model)
  return (
    <>
      {chosen.length > 0 ? (
        <PlainTable
          cells="words"
          caption="A job on the chosen model"
          heads={heads}
          rows={chosen.map(rowOf)}
        />
      ) : null}
      <Disclosure title={`What training on ${countOf(trainingTokens, 'token')} costs, by model`}>
        <PlainTable
          cells="words"
          caption="One job, the cheapest first"
          heads={heads}
          rows={costs.map(rowOf)}
        />
        {hourly.length > 0 ? (
          <div className="mt-4 flex flex-col gap-2">
            <PlainTable
              cells="words"
              caption="Trained by the hour: the cost of a job is unknown"
              heads={['Model', 'Per hour', 'A job', 'Price read', 'Jobs are taken']}
              rows={hourly.map(hourRowOf)}
            />
            <p className="max-w-prose text-muted">{hourly[0]?.unknown}</p>
          </div>
        ) : null}
      </Disclosure>
    </>
  )
}
