'use client'

import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { EvidenceView, RunRow } from '#lib/domain/evidence/evidence-view.ts'
import { variantName } from '#lib/domain/evidence/variant.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { countOf, formatInstant, formatNumber, formatPercent } from '#lib/format.ts'
import { latencyWord, rangeWord, rateWord, unitCostWord } from './evidence-word.ts'
import { type RunActions, RunMenu } from './run-menu.tsx'

type Row = { run: RunRow; options: EvidenceView['options']; timeZone: string; actions: RunActions | null }

/** A share of items that passed, and not the value of another metric. */
const isShare = ({ passed, failed }: RunRow): boolean => passed !== null && failed !== null

/** Of what was decided: an error costs nothing, or what it cost was spent in vain on the others. */
function perItem({ cost, n, passed, failed }: RunRow): string | null {
  const items = passed === null || failed === null ? n : passed + failed
  return cost === null || !items ? null : text(exact(cost).dividedBy(items))
}

/** `measured 12% more`; nothing where one of them is not known or is in another currency. */
function againstWord(
  measured: string | null,
  { perRequest, currency }: NonNullable<RunRow['estimate']>,
): string {
  if (measured === null || currency !== 'USD' || exact(perRequest).lte(0)) return ''
  const share = exact(measured).dividedBy(exact(perRequest)).minus(1).times(100)
  if (share.abs().lt('0.5')) return 'as measured'
  return `measured ${formatPercent(text(share.abs()), 0)} ${share.isNegative() ? 'less' : 'more'}`
}

const columns = columnsOf<Row>([
  {
    id: 'model',
    header: 'Model',
    isRowHeader: true,
    cell: ({ run, timeZone }) => (
      <span className="flex flex-col items-start gap-1 py-1.5">
        <span className="wrap-anywhere">{run.model ?? 'unnamed'}</span>
        <Badge tone={run.variant === 'fine-tuned' ? 'ok' : 'neutral'}>{variantName[run.variant]}</Badge>
        <span className="wrap-anywhere text-label font-normal text-muted">
          {run.tool}, {run.fileName}, {formatInstant(run.readAt, timeZone)}
        </span>
      </span>
    ),
  },
  {
    id: 'task',
    header: 'Task',
    cell: ({ run }) => (
      <span className="wrap-anywhere block min-w-28 py-1.5">
        {run.task}
        <span className="block text-label text-muted">{run.metric}</span>
      </span>
    ),
  },
  {
    id: 'items',
    header: 'Items',
    isNumber: true,
    cell: ({ run }) => (
      <>
        {run.n === null ? 'unknown' : formatNumber(run.n)}
        {run.passed === null ? null : (
          <span className="block text-label text-muted">
            {formatNumber(run.passed)} passed, {formatNumber(run.failed ?? 0)} failed
            {run.errored ? <span className="block">{countOf(run.errored, 'error')}</span> : null}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'rate',
    header: 'Result',
    isNumber: true,
    cell: ({ run }) => (
      <>
        {rateWord(run.rate, isShare(run))}
        <span className="block text-label text-muted">
          {rangeWord(run.low, run.high, isShare(run)) ?? 'no interval'}
        </span>
      </>
    ),
  },
  { id: 'latency', header: 'Latency', isNumber: true, cell: ({ run }) => latencyWord(run.latency) },
  {
    id: 'cost',
    header: 'Cost of one',
    isNumber: true,
    cell: ({ run }) => (
      <>
        {unitCostWord(perItem(run), 'USD')}
        {run.estimate ? (
          <span className="block text-label text-muted">
            estimated {unitCostWord(run.estimate.perRequest, run.estimate.currency)}
            <span className="block">{againstWord(perItem(run), run.estimate)}</span>
          </span>
        ) : null}
      </>
    ),
  },
  {
    id: 'use',
    header: 'Used by',
    cell: ({ run, ...row }) => (
      <span className="flex min-w-32 flex-col items-start gap-1 py-1.5">
        {run.use ? (
          <span className="wrap-anywhere">
            {run.use.option}
            <span className="block text-label text-muted">{run.use.comparison}</span>
          </span>
        ) : (
          <span className="text-muted">no option</span>
        )}
        {row.actions ? <RunMenu run={run} options={row.options} actions={row.actions} /> : null}
      </span>
    ),
  },
])

type RunTableProps = Omit<Row, 'run'> & { runs: RunRow[] }

/** Every run with its interval; what must be said of each stands below. */
export function RunTable({ runs, ...row }: RunTableProps) {
  const warned = runs.filter(({ warnings }) => warnings.length > 0)
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption="Runs"
        columns={columns}
        rows={runs.map((run) => ({ run, ...row }))}
        rowKey={({ run }) => run.id}
        empty={
          <EmptyState title="Nothing measured yet">
            Measure the prompted model first: without it nobody can say what tuning would add. Until then the
            comparison says “not measured”.
          </EmptyState>
        }
      />
      {warned.length > 0 ? (
        <Disclosure title={`What to know of ${countOf(warned.length, 'run')}`}>
          <ul className="flex flex-col gap-2">
            {warned.map(({ id, model, task, warnings }) => (
              <li key={id} className="wrap-anywhere">
                <span className="font-medium">
                  {model ?? 'unnamed'}, {task}:
                </span>{' '}
                {warnings.join(' ')}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  )
}
