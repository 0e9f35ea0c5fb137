'use client'

import { PlainTable } from '#components/table/plain-table.tsx'
import { Card } from '#components/ui/card.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { CheckRow, JobRow } from '#lib/domain/evidence/evidence-view.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { formatAmount, formatDay, formatNumber } from '#lib/format.ts'

type Estimate = CheckRow['report'] | null

const durationWord = (seconds: number | null): string => {
  if (seconds === null) return 'unknown'
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return minutes < 1 ? 'under a minute' : `${minutes} min`
  return `${formatNumber(text(exact(String(minutes)).dividedBy(60)), 1)} h`
}

/** A count of the job, and under it the one that the check of the data expected. */
function CountCell({ count, expected }: { count: number | null; expected: number | undefined }) {
  return (
    <>
      {count === null ? 'unknown' : formatNumber(count)}
      {expected ? (
        <span className="block text-label text-muted">{formatNumber(expected)} by the check</span>
      ) : null}
    </>
  )
}

function CostCell({ job: { cost, currency, trainedTokens }, estimate }: { job: JobRow; estimate: Estimate }) {
  if (!cost) return trainedTokens === null ? 'unknown without its tokens' : 'no price by the token on record'
  const expected = estimate?.costs.find(({ id }) => id === cost.subject)
  return (
    <>
      {formatAmount(cost.amount, currency)}
      {expected ? (
        <span className="block text-label text-muted">
          {formatAmount(expected.cost, expected.currency)} by the check
        </span>
      ) : null}
      <span className="block text-label text-muted">
        at {formatAmount(cost.pricePerMillion, currency)} per 1M, {cost.source ?? cost.sourceId}
      </span>
    </>
  )
}

type ById = (input: { id: string }) => Promise<Result<void>>

type JobTableProps = {
  jobs: JobRow[]
  estimate: Estimate
  actions: { archive: ById; restore: ById } | null
}

/** What training took in truth, beside what the latest check of the data expected. */
export function JobTable({ jobs, estimate, actions }: JobTableProps) {
  if (jobs.length === 0) return null
  return (
    <Card
      title="Training jobs"
      description="By the provider’s own record; the cost is tokens that were trained × the price on record of that day."
    >
      <PlainTable
        cells="words"
        caption="Training jobs"
        heads={['Job', 'State', 'Tokens trained', 'Rounds', 'Took', 'Cost', ...(actions ? ['Change'] : [])]}
        rows={jobs.map((job) => ({
          key: job.rowId,
          name: (
            <>
              {job.tunedModel ?? job.model}
              <span className="block text-label font-normal text-muted">
                {job.id}
                {job.startedOn ? `, ${formatDay(job.startedOn)}` : ''}
              </span>
            </>
          ),
          cells: [
            job.status,
            <CountCell key="tokens" count={job.trainedTokens} expected={estimate?.trainingTokens} />,
            <CountCell key="rounds" count={job.epochs} expected={estimate?.epochs} />,
            durationWord(job.seconds),
            <CostCell key="cost" job={job} estimate={estimate} />,
            ...(actions
              ? [
                  <UndoButton
                    key="remove"
                    size="compact"
                    variant="quiet"
                    aria-label={`Remove the job ${job.id}`}
                    message={`Removed the job ${job.id}.`}
                    run={() => actions.archive({ id: job.rowId })}
                    undo={() => actions.restore({ id: job.rowId })}
                  >
                    Remove
                  </UndoButton>,
                ]
              : []),
          ],
        }))}
      />
    </Card>
  )
}
