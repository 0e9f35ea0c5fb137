import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'

type ById = (input: { id: string }) => Promise<Result<void>>

export type StateActions = { archive: ById; restore: ById }

type StateButtonProps = {
  row: { id: string; isArchived: boolean }
  /** What it is, as in `the run of a model`. */
  subject: string
  /** What tells it apart from others of the same name. */
  beside?: string
  actions: StateActions
}

/** Takes a row out of its list or brings it back, either way with an undo. */
export function StateButton({ row: { id, isArchived }, subject, beside = '', actions }: StateButtonProps) {
  const [run, undo] = isArchived ? [actions.restore, actions.archive] : [actions.archive, actions.restore]
  const word = isArchived ? 'Bring back' : 'Remove'
  return (
    <UndoButton
      size="compact"
      variant="quiet"
      aria-label={`${word} ${subject}${beside}`}
      message={`${isArchived ? 'Brought back' : 'Removed'} ${subject}.`}
      run={() => run({ id })}
      undo={() => undo({ id })}
    >
      {word}
    </UndoButton>
  )
}
