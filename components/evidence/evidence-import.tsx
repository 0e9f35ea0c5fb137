'use client'

import { useState } from 'react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { packed } from '#components/ui/packed.ts'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf, listOf } from '#lib/format.ts'

type Input = { projectId: string; name: string; packed: string }
type Load = (input: Input) => Promise<Result<{ runs: number; jobs: number }>>

/** Reads files of results one after the other; each that is none says why, and the others are kept. */
export function EvidenceImport({ projectId, load }: { projectId: string; load: Load }) {
  const [refused, setRefused] = useState<Record<string, string>>({})
  const reading = useActionForm(
    async (files: readonly File[]): Promise<Result<{ runs: number; jobs: number }>> => {
      const read = { runs: 0, jobs: 0 }
      const failures: Record<string, string> = {}
      for (const file of files) {
        const name = file.name.slice(0, 200)
        const result = await load({ projectId, name, packed: await packed(file) })
        if (result.ok) {
          read.runs += result.value.runs
          read.jobs += result.value.jobs
        } else failures[name] = result.fields.file ?? result.fields.packed ?? result.message
      }
      setRefused(failures)
      return { ok: true, value: read }
    },
    {
      onSuccess: ({ runs, jobs }) => {
        const what = [runs > 0 ? countOf(runs, 'run') : '', jobs > 0 ? countOf(jobs, 'training job') : '']
        if (runs + jobs > 0) toast(`${listOf(what.filter(Boolean))} read.`)
      },
    },
  )
  return (
    <div className="mb-4 flex flex-col gap-2">
      <FileDrop
        label="Results"
        hint="Drop files of promptfoo, OpenAI Evals or lm-evaluation-harness here, a table with the columns item, option and passed, or fine-tuning jobs as JSON"
        isMultiple
        onFiles={reading.submit}
      />
      <p role="status" className="text-muted">
        {reading.isPending ? 'Reading…' : ''}
      </p>
      <ErrorSummary
        message={Object.keys(refused).length > 0 ? 'Not everything could be read.' : reading.message}
        fields={Object.keys(refused).length > 0 ? refused : reading.fields}
      />
    </div>
  )
}
