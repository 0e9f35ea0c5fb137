'use client'

import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import { countOf, formatInstant } from '#lib/format.ts'
import type { RuleActions } from './rule-action.ts'

type MoveLine = { id: string; summary: string; at: string; isUndone: boolean }
type Undo = RuleActions['undoMove']

function UndoMove({ move, undo }: { move: MoveLine; undo: Undo }) {
  const { submit, isPending, message } = useActionForm(undo, {
    onSuccess: ({ returned, left }) =>
      toast(
        left > 0
          ? `${countOf(returned, 'row')} moved back; ${left} had moved on since and stay.`
          : `${countOf(returned, 'row')} moved back.`,
      ),
  })
  return (
    <span className="flex flex-col items-end gap-1">
      <Button
        size="compact"
        variant="quiet"
        isPending={isPending}
        aria-label={`Undo: ${move.summary}`}
        onPress={() => submit({ id: move.id })}
      >
        Undo
      </Button>
      {message ? (
        <span role="alert" className="text-label text-danger">
          {message}
        </span>
      ) : null}
    </span>
  )
}

type MoveListProps = { moves: MoveLine[]; timeZone: string; undo: Undo | null }

/** What went to other projects of late, each with a way back. */
export function MoveList({ moves, timeZone, undo }: MoveListProps) {
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {moves.map((move) => (
        <li
          key={move.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
        >
          <span className="wrap-anywhere min-w-0">
            {move.summary}
            <span className="block text-table text-muted">
              {formatInstant(move.at, timeZone)}
              {move.isUndone ? ', undone' : ''}
            </span>
          </span>
          {undo && !move.isUndone ? <UndoMove move={move} undo={undo} /> : null}
        </li>
      ))}
    </ul>
  )
}
