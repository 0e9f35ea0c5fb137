'use client'

import { Select } from '#components/ui/select.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { paths } from '#lib/paths.ts'
import { useSpendEdit } from './spend-edit.tsx'
import { NEW } from './spend-values.ts'

/** Where a record belongs, and of one that is being typed in, where it is to belong. */
export function SpendProject({ row }: { row: ConvertedRecord }) {
  const edit = useSpendEdit()
  if (row.id !== NEW) return <TextLink href={paths.projectSpend(row.projectId)}>{row.projectName}</TextLink>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only shortens the way to Save and Cancel, which are buttons
    <div className="min-w-32 [&_label]:sr-only" onKeyDown={edit.onKeyDown}>
      <Select
        label="Project"
        name="row-projectId"
        value={edit.projectId}
        onChange={edit.chooseProject}
        options={edit.projects.map(({ id, name }) => ({ value: id, label: name }))}
        error={edit.fields.projectId}
        isRequired
      />
    </div>
  )
}
