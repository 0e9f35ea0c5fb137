import type { Shown } from '#components/import/count-tabs.tsx'
import { ImportButton } from '#components/import/import-button.tsx'
import { ImportCheck } from '#components/import/import-check.tsx'
import { RunButton } from '#components/import/run-button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ImportView } from '#lib/data/import-check.ts'
import { paths } from '#lib/paths.ts'
import { checkImport, commitImport, dropImport } from '../actions.ts'
import { RowList, shownIn } from './row-list.tsx'
import type { StepProps } from './step.ts'

/** The kind of rows that somebody wants to see first: what is wrong, then what changes. */
const firstShown = ({ summary }: ImportView): Shown => {
  if ((summary?.rows.rejected ?? 0) > 0) return 'rejected'
  return (summary?.plan.lines.changed ?? 0) > 0 ? 'changed' : 'new'
}

/** The third step: everything that would be written, and the one button that writes it. */
export function CheckStep(step: StepProps) {
  const { bill, canWrite } = step
  const { id, summary, projects } = bill
  if (!summary) return null
  const { plan, ahead = null } = summary
  const shown = shownIn(step) ?? firstShown(bill)
  const { gone } = plan.lines
  const count = plan.lines.new + plan.lines.changed + plan.lines.same
  const isOpen = !plan.isKnown && count + gone > 0
  const others = (
    <>
      <LinkButton href={paths.import(id, { step: 'reading' })}>Change how it is read</LinkButton>
      <RunButton run={checkImport} input={{ id }} message="Checked against the spend of this moment.">
        Check again
      </RunButton>
      <RunButton variant="quiet" run={dropImport} input={{ id }}>
        Drop this file
      </RunButton>
    </>
  )
  return (
    <div className="flex flex-col gap-6">
      {!canWrite ? null : isOpen ? (
        <ImportButton {...{ id, ahead, gone }} run={commitImport} fingerprint={plan.fingerprint} rows={count}>
          {others}
        </ImportButton>
      ) : (
        <div className="flex flex-wrap items-start gap-2">{others}</div>
      )}
      <ImportCheck {...{ id, what: bill, check: summary, projects, shown }}>
        <RowList {...{ step, shown }} />
      </ImportCheck>
    </div>
  )
}
