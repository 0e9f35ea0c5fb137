'use client'

import { TemplateDialog } from '#components/timeline/template-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf } from '#lib/format.ts'

type Row = { id: string; revision: number; name: string; currency: string; lines: number }
type Run<I> = (input: I) => Promise<Result<unknown>>

type QuoteTemplateListProps = {
  templates: Row[]
  /** Null for who may only look. */
  actions: {
    rename: Run<{ id: string; revision: number; name: string }>
    archive: Run<{ id: string }>
    restore: Run<{ id: string }>
  } | null
}

/** The templates of quotes by name. */
export function QuoteTemplateList({ templates, actions }: QuoteTemplateListProps) {
  if (templates.length === 0)
    return <p className="text-muted">No template yet. Open a quote and choose “Make a template”.</p>
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {templates.map(({ id, revision, name, currency, lines }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2 first:pt-0 last:pb-0"
        >
          <p className="wrap-anywhere min-w-0">
            <span className="font-medium">{name}</span>{' '}
            <span className="text-muted">
              {countOf(lines, 'line')}, {currency}
            </span>
          </p>
          {actions ? (
            <div className="flex gap-2">
              <TemplateDialog
                trigger={
                  <Button size="compact" aria-label={`Rename ${name}`}>
                    Rename
                  </Button>
                }
                title="Rename this template"
                name={name}
                submitLabel="Rename"
                save={(next) => actions.rename({ id, revision, name: next })}
                message="Renamed the template."
              />
              <UndoButton
                size="compact"
                aria-label={`Remove ${name}`}
                run={() => actions.archive({ id })}
                undo={() => actions.restore({ id })}
                message={`Removed “${name}”. Quotes that were made from it stay.`}
              >
                Remove
              </UndoButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
