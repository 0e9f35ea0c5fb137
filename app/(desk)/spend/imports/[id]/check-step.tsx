import { ImportButton } from '#components/import/import-button.tsx'
import { ImportCheck } from '#components/import/import-check.tsx'
import { RunButton } from '#components/import/run-button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'
import { checkImport, commitImport, dropImport } from '../actions.ts'
import { RowList } from './row-list.tsx'
import type { StepProps } from './step.ts'

/** The third step: everything that would be written, and the one button that writes it. */
export function CheckStep(step: StepProps) {
  const { canWrite } = step
  const { bill, lines } = step.desk
  const { id, summary, projects } = bill
  if (!summary) return null
  const { plan, ahead = null } = summary
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
      <ImportCheck {...{ id, what: bill, check: summary, projects, shown: lines?.shown ?? null }}>
        <RowList {...step} />
      </ImportCheck>
    </div>
  )
}
