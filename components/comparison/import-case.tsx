'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import type { Result } from '#lib/action-result.ts'
import { CASE_MAX } from '#lib/domain/comparison/case.ts'
import { paths } from '#lib/paths.ts'

type ImportCaseProps = {
  projectId: string
  load: (input: { projectId: string; text: string }) => Promise<Result<{ id: string }>>
}

/** `case.options.0.label`, as a form names it, as the file does: `options[0].label`. */
const placeInFile = (place: string): string =>
  place.replace(/^case\./, '').replace(/\.(\d+)(?=\.|$)/g, '[$1]')

/** Reads a file in the browser and sends its text; what is wrong is named by its place in the file. */
export function ImportCase({ projectId, load }: ImportCaseProps) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { submit, isPending, fields, message } = useActionForm(load, {
    onSuccess: ({ id }) => router.push(paths.comparison(id)),
  })
  const send = async () => {
    const slip = !file
      ? 'Choose a case file first.'
      : file.size > CASE_MAX
        ? 'This file is too long for a case.'
        : null
    setProblem(slip)
    if (file && !slip) submit({ projectId, text: await file.text() })
  }
  const labels = Object.fromEntries(
    Object.keys(fields).map((place) => [place, place === 'text' ? 'File' : placeInFile(place)]),
  )
  return (
    <Form aria-label="Import a case file" onSubmit={send}>
      <div>
        <h2 className="text-section">Or import a case file</h2>
        <p className="text-muted">
          A comparison that was exported here or written by hand (tunewise.case/1).
        </p>
      </div>
      <ErrorSummary message={problem ?? message} fields={problem ? {} : fields} labels={labels} />
      <label className="flex flex-col gap-1">
        <span className="font-medium">Case file</span>
        <input
          id="field-text"
          type="file"
          accept="application/json,.json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          className="min-h-9 rounded-control border border-control p-1.5 file:me-3 file:rounded-control file:border-0 file:bg-hover file:px-2 file:py-1"
        />
      </label>
      <div>
        <Button type="submit" isPending={isPending}>
          Import and compute
        </Button>
      </div>
    </Form>
  )
}
