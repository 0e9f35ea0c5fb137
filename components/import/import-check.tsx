import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ControlTotal } from '#lib/domain/import/control-total.ts'
import type { SourceKind } from '#lib/domain/import/imported-spend.ts'
import type { LineShow } from '#lib/domain/import/line-show.ts'
import type { PlannedMonth } from '#lib/domain/spend/planned-month.ts'
import { countOf, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { ControlTotals } from './control-totals.tsx'
import { CountTabs } from './count-tabs.tsx'
import { PlannedMonths } from './planned-months.tsx'
import { sourceWord } from './source-word.ts'

type Check = {
  currencyTotals: Record<string, string>
  controls?: ControlTotal[]
  rows: { read: number; accepted: number; skipped: number; rejected: number }
  unpriced: number
  warnings: string[]
  plan: {
    isKnown: boolean
    months: PlannedMonth[]
    lines: { new: number; changed: number; same: number; gone: number }
    records: number
    warnings: string[]
    fingerprint: string
  }
}

type ImportCheckProps = {
  id: string
  what: { label: string | null; formatVersion: string | null; sourceKind: string | null }
  check: Check
  projects: Record<string, string>
  shown: LineShow | null
  /** It was taken over: this is what was written then. */
  isOver?: boolean
  /** The rows of the kind that is shown. */
  children?: ReactNode
}

const isSource = (kind: string): kind is SourceKind => Object.hasOwn(sourceWord, kind)

/** Everything that taking a file over would do, counted and added up; what is shown is what will be written. */
export function ImportCheck({
  id,
  what,
  check,
  projects,
  shown,
  isOver = false,
  children,
}: ImportCheckProps) {
  const { plan, rows, warnings, currencyTotals, controls = [] } = check
  const { new: fresh, changed, same, gone } = plan.lines
  const given = changed + same + gone
  const all = [...warnings, ...plan.warnings]
  const source = what.sourceKind && isSource(what.sourceKind) ? sourceWord[what.sourceKind] : null
  return (
    <div className="flex flex-col gap-6">
      {plan.isKnown && !isOver ? (
        <Notice title="Nothing new">
          This file was imported before, with the same content. There is nothing to take over.
        </Notice>
      ) : null}
      {given + fresh === 0 && !plan.isKnown && !isOver ? (
        <Notice title="Nothing to take over">
          This file has no cost, and nothing stands for the days that it names.
        </Notice>
      ) : null}
      <Card
        title="What was read"
        description={
          <>
            {what.label}
            {what.formatVersion ? ` (${what.formatVersion})` : ''}
            {source ? `, ${source.toLowerCase()}` : ''}. {countOf(rows.read, 'row')} read,{' '}
            {formatNumber(rows.accepted)} taken over, {formatNumber(rows.skipped)} passed over,{' '}
            {formatNumber(rows.rejected)} rejected.
          </>
        }
      >
        <div className="flex flex-col gap-5">
          <ControlTotals totals={currencyTotals} controls={controls} unpriced={check.unpriced} />
          {all.length > 0 && !isOver ? (
            <Notice tone="warning" title="Check before you import">
              <ul className="list-disc ps-4">
                {all.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
        </div>
      </Card>
      {plan.months.length > 0 ? (
        <Card title={isOver ? 'What was written' : 'What would be written'}>
          <div className="flex flex-col gap-4">
            <PlannedMonths months={plan.months} projects={projects} />
            {given > 0 ? (
              <p className="max-w-[70ch] text-muted">
                {countOf(given, 'row')} of earlier imports {isOver ? 'gave' : given === 1 ? 'gives' : 'give'}{' '}
                way: {formatNumber(same)} the same, {formatNumber(changed)} with another amount,{' '}
                {formatNumber(gone)} that this file does not have any more. They come back when this import is
                undone.
              </p>
            ) : null}
          </div>
        </Card>
      ) : null}
      <section id="rows" aria-label="Rows" className="flex scroll-mt-20 flex-col gap-4">
        <CountTabs
          id={id}
          shown={shown}
          isImported={isOver}
          counts={{ new: fresh, changed, same, rejected: rows.rejected }}
        />
        {rows.rejected > 0 ? (
          <div>
            <LinkButton size="compact" download href={paths.importRejected(id)}>
              Rejected rows as CSV
            </LinkButton>
          </div>
        ) : null}
        {children}
      </section>
    </div>
  )
}
