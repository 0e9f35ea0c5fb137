'use client'

import { TemplateDialog } from '#components/timeline/template-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Result } from '#lib/action-result.ts'

export type KeepTemplate = (input: { quoteId: string; name: string }) => Promise<Result<{ id: string }>>

/** Keeps what this quote says to any client for the next one. */
export function KeepTemplateDialog({ id, keep }: { id: string; keep: KeepTemplate }) {
  return (
    <TemplateDialog
      trigger={<Button variant="quiet">Make a template</Button>}
      title="Make a template from this quote"
      name=""
      description="Lines, groups, prices, costs, discounts, terms and payment plan are kept. The client, the question, the introduction and what was compared are not."
      submitLabel="Make template"
      save={(name) => keep({ quoteId: id, name })}
      message="Made the template. It is offered where a new quote begins, and stands in Settings → Templates."
    />
  )
}
