'use client'

import { Badge } from '#components/ui/badge.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { CheckRow } from '#lib/domain/evidence/evidence-view.ts'
import { countOf, formatBytes, formatInstant, formatNumber } from '#lib/format.ts'
import { DatasetReport } from './dataset-report.tsx'

type ById = (input: { id: string }) => Promise<Result<void>>
type CheckActions = { archive: ById; restore: ById }
type DatasetChecksProps = { checks: CheckRow[]; timeZone: string; actions: CheckActions | null }

/** Files, model, encoding and limit: what the figures rest on. */
function summaryOf({ report, bytes }: CheckRow): string {
  const { model, limit, validationFile, tokens } = report
  return [
    countOf(report.examples, 'example'),
    formatBytes(bytes),
    validationFile ? `beside ${validationFile}` : 'without a validation file',
    `${countOf(tokens.total, 'token')} by ${tokens.encoding}`,
    model ? `for ${model}` : 'for no model yet',
    limit ? `up to ${formatNumber(limit)} tokens an example` : 'no limit of length',
  ].join(', ')
}

/** Checked files, the newest first and open. */
export function DatasetChecks({ checks, timeZone, actions }: DatasetChecksProps) {
  if (checks.length === 0)
    return (
      <EmptyState title="No training data checked yet">
        What is missing, doubled, too long or personal in it; how many tokens it has, what training on it
        costs at each provider, and whether it is ready.
      </EmptyState>
    )
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {checks.map((check, at) => (
        <li key={check.id} className="py-3">
          <div className="flex flex-wrap items-start justify-between gap-2 sm:flex-nowrap">
            <div className="min-w-0">
              <p className="wrap-anywhere font-medium">
                {check.fileName}{' '}
                <Badge tone={check.report.verdict === 'ready' ? 'ok' : 'warning'}>
                  {check.report.verdict}
                </Badge>
              </p>
              <p className="text-table text-muted">
                {summaryOf(check)}, {formatInstant(check.checkedAt, timeZone)}
              </p>
              {check.report.because.length > 0 ? (
                <ul className="mt-1 list-disc ps-5">
                  {check.report.because.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              ) : null}
            </div>
            {actions ? (
              <UndoButton
                size="compact"
                variant="quiet"
                aria-label={`Remove the check of ${check.fileName}`}
                message={`Removed the check of ${check.fileName}.`}
                run={() => actions.archive({ id: check.id })}
                undo={() => actions.restore({ id: check.id })}
              >
                Remove
              </UndoButton>
            ) : null}
          </div>
          <Disclosure title="What was found" defaultExpanded={at === 0}>
            <DatasetReport report={check.report} />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
