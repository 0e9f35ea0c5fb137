'use client'

import { Button } from '#components/ui/button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { TemplateInput } from '#lib/schemas/timeline-template.ts'
import { TemplateDialog } from './template-dialog.tsx'

type MakeTemplateProps = {
  project: { id: string; name: string }
  create: (input: TemplateInput) => Promise<Result<unknown>>
}

/** Keeps what this plan taught for the next one. */
export function MakeTemplate({ project, create }: MakeTemplateProps) {
  return (
    <TemplateDialog
      trigger={<Button variant="quiet">Make a template</Button>}
      title="Make a template from this plan"
      name={project.name}
      description="Phases, tasks, links, gates, checklists and who does them are kept, without days. What is done keeps the length that it took; ranges span what was planned and what it took."
      submitLabel="Make template"
      save={(name) => create({ projectId: project.id, name })}
      message="Made the template. It is offered with the next plan, and stands in Settings → Templates."
    />
  )
}
