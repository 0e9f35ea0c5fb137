import { Button } from '#components/ui/button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { TemplateDialog } from './template-dialog.tsx'

type Run<I> = (input: I) => Promise<Result<unknown>>

export type TemplateRowVerbs = {
  rename: Run<{ id: string; revision: number; name: string }>
  archive: Run<{ id: string }>
  restore: Run<{ id: string }>
}

type TemplateRowActionsProps = {
  row: { id: string; revision: number; name: string; isArchived: boolean }
  actions: TemplateRowVerbs
  /** What else is to be known once it is archived. */
  note?: string
}

/** Renames a template, of plans or of quotes, archives it or brings it back. */
export function TemplateRowActions({ row, actions, note = '' }: TemplateRowActionsProps) {
  const { id, revision, name } = row
  const archive = () => actions.archive({ id })
  const restore = () => actions.restore({ id })
  if (row.isArchived)
    return (
      <UndoButton
        variant="quiet"
        size="compact"
        aria-label={`Restore ${name}`}
        run={restore}
        undo={archive}
        message={`Restored ${name}.`}
      >
        Restore
      </UndoButton>
    )
  return (
    <span className="inline-flex items-start gap-1">
      <TemplateDialog
        trigger={
          <Button variant="quiet" size="compact" aria-label={`Rename ${name}`}>
            Rename
          </Button>
        }
        title="Rename the template"
        name={name}
        submitLabel="Save name"
        save={(next) => actions.rename({ id, revision, name: next })}
        message="Renamed the template."
      />
      <UndoButton
        variant="quiet"
        size="compact"
        aria-label={`Archive ${name}`}
        run={archive}
        undo={restore}
        message={`Archived ${name}.${note}`}
      >
        Archive
      </UndoButton>
    </span>
  )
}
