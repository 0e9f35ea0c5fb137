'use client'

import { useRouter } from 'next/navigation'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type Reference = { id: string }

type ComparisonActionsProps = {
  comparison: { id: string; name: string; projectId: string; isArchived: boolean; isComputed: boolean }
  duplicate: (input: Reference) => Promise<Result<{ id: string }>>
  archive: (input: Reference) => Promise<Result<void>>
  restore: (input: Reference) => Promise<Result<void>>
}

export function ComparisonActions({ comparison, duplicate, archive, restore }: ComparisonActionsProps) {
  const { id, name, projectId, isArchived, isComputed } = comparison
  const router = useRouter()
  const copying = useActionForm(duplicate, {
    onSuccess: (copy) => {
      toast('Copied. This is the copy.')
      router.push(paths.comparison(copy.id))
    },
  })
  const leaving = useActionForm(archive, {
    onSuccess: () => toastUndo(`Archived ${name}.`, () => restore({ id })),
  })
  if (isArchived)
    return (
      <UndoButton run={() => restore({ id })} undo={() => archive({ id })} message={`Restored ${name}.`}>
        Restore comparison
      </UndoButton>
    )
  const message = copying.message ?? leaving.message
  return (
    <>
      {message ? (
        <p role="alert" className="basis-full text-danger">
          {message}
        </p>
      ) : null}
      <LinkButton href={paths.editComparison(id)}>Edit</LinkButton>
      {isComputed ? (
        <LinkButton variant="primary" href={paths.newQuote(projectId, { comparison: id })}>
          Make a quote
        </LinkButton>
      ) : null}
      <Menu
        label="More"
        variant="quiet"
        isIcon
        items={[
          { label: 'Duplicate', onAction: () => copying.submit({ id }) },
          { label: 'Versions', href: paths.comparisonVersions(id) },
          { label: 'Share in a report', href: paths.newReport(projectId) },
          { label: 'Export case file', href: paths.comparisonCase(id) },
          { label: 'Archive', onAction: () => leaving.submit({ id }) },
        ]}
      />
    </>
  )
}
