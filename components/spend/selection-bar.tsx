'use client'

import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { sum } from '#lib/domain/rate.ts'
import { countOf, formatAmount, listOf } from '#lib/format.ts'
import { AssignForm, type AssignProps } from './assign-form.tsx'
import { type Choosable, choiceKey, useSelection } from './selection.tsx'

/** `$12.50 and €3.00, 2 without an amount`: never a sum across currencies. */
function sumWords(rows: readonly Choosable[]): string {
  const sums = [...Map.groupBy(rows, ({ currency }) => currency)].flatMap(([currency, parts]) => {
    const known = parts.flatMap(({ amount }) => amount ?? [])
    return known.length > 0 ? [formatAmount(sum(known), currency)] : []
  })
  const unpriced = rows.filter(({ amount }) => amount === null).length
  const rest = unpriced > 0 ? [`${unpriced} without an amount`] : []
  return [...(sums.length > 0 ? [listOf(sums)] : []), ...rest].join(', ')
}

type SelectionBarProps = Omit<AssignProps, 'rows' | 'close' | 'onMoved'> & {
  /** What the page shows and can be chosen. */
  rows: readonly Choosable[]
}

/** Appears with the first row that is chosen: what they come to, and where to move them. */
export function SelectionBar({ rows, ...assign }: SelectionBarProps) {
  const { chosen, choose, clear } = useSelection()
  if (chosen.size === 0) return null
  const all = [...chosen.values()]
  const isMore = rows.some((row) => !chosen.has(choiceKey(row)))
  return (
    <section
      aria-label="Chosen rows"
      className="sticky bottom-18 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-control bg-background px-4 py-2.5 shadow-floating lg:bottom-4 print:hidden"
    >
      <p role="status">
        <strong>{countOf(all.length, 'row')} chosen</strong>: {sumWords(all)}
      </p>
      <div className="flex flex-wrap gap-2">
        {isMore ? (
          <Button size="compact" variant="quiet" onPress={() => choose(rows)}>
            All on this page
          </Button>
        ) : null}
        <Button size="compact" variant="quiet" onPress={clear}>
          Clear
        </Button>
        <Dialog
          title={`Move ${countOf(all.length, 'row')} to a project`}
          trigger={
            <Button size="compact" variant="primary">
              Move to a project
            </Button>
          }
        >
          {(close) => <AssignForm {...assign} rows={all} close={close} onMoved={clear} />}
        </Dialog>
      </div>
    </section>
  )
}
