'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { packed } from '#components/ui/packed.ts'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { type Answers, BillAnswers, noAnswers } from './bill-answers.tsx'
import { BillCheck, type Preview } from './bill-check.tsx'

type Input = { projectId: string; name: string; packed: string; answers: Answers }

type BillImportProps = {
  projectId: string
  preview: (input: Input) => Promise<Result<Preview>>
  load: (input: { id: string; plan: string }) => Promise<Result<{ id: string; records: number }>>
}

/** A bill in three steps: the file, what it says where it leaves something open, and what would be written. */
export function BillImport({ projectId, preview, load }: BillImportProps) {
  const router = useRouter()
  const [file, setFile] = useState<{ name: string; packed: string } | null>(null)
  const [answers, setAnswers] = useState(noAnswers)
  const [shown, setShown] = useState<Preview | null>(null)
  const [isOver, setOver] = useState(false)
  const reading = useActionForm(preview, { onSuccess: setShown })
  const loading = useActionForm(load, {
    onSuccess: ({ records }) => {
      toast(`${countOf(records, 'record')} imported. The import can be undone for 90 days.`)
      router.push(paths.projectSpend(projectId))
    },
  })
  const choose = async (next: File | undefined) => {
    setShown(null)
    setFile(null)
    if (!next) return
    const chosen = { name: next.name.slice(0, 200), packed: await packed(next) }
    setFile(chosen)
    reading.submit({ projectId, ...chosen, answers })
  }
  const readAgain = () => {
    setShown(null)
    if (file) reading.submit({ projectId, ...file, answers })
  }
  return (
    <div className="flex flex-col gap-6">
      <Card
        title="1. The bill"
        description="FOCUS, OpenAI, Anthropic, OpenRouter, Azure, AWS, Google Cloud, LiteLLM, Langfuse and others, as CSV, JSON, gzip or zip. Nothing is written before you say so, and prompts, keys and e-mail addresses are never read."
      >
        <ErrorSummary
          message={reading.message}
          fields={reading.fields}
          labels={{ file: 'File', packed: 'File' }}
        />
        <label
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            choose(event.dataTransfer.files[0])
          }}
          className="flex flex-col gap-2 rounded-card border border-control border-dashed p-4 data-over:bg-hover"
        >
          <span className="font-medium">Drop the export of a provider here, or choose it</span>
          <input
            id="field-file"
            aria-label="Bill"
            type="file"
            onChange={(event) => choose(event.target.files?.[0])}
            className="min-h-9 max-w-full file:me-3 file:rounded-control file:border-0 file:bg-hover file:px-2 file:py-1"
          />
        </label>
        <p role="status" className="mt-2 text-muted">
          {reading.isPending ? 'Reading the bill…' : shown ? `Read as ${shown.bill.label}.` : ''}
        </p>
      </Card>
      {file ? (
        <Card
          title="2. What the file leaves open"
          description="Only where a figure or a date can be read in two ways, or no format knows the columns."
        >
          <BillAnswers answers={answers} onChange={setAnswers} isOpen={!shown && !reading.isPending} />
          <div className="mt-3">
            <Button onPress={readAgain} isPending={reading.isPending}>
              Read again
            </Button>
          </div>
        </Card>
      ) : null}
      {file && shown ? (
        <Card title="3. Check what would be written">
          <BillCheck preview={shown} />
          <ErrorSummary message={loading.message} fields={loading.fields} />
          <div className="mt-4 flex flex-wrap gap-2">
            <Button
              variant="primary"
              isPending={loading.isPending}
              isDisabled={shown.plan.isKnown}
              onPress={() => loading.submit({ id: shown.id, plan: shown.plan.fingerprint })}
            >
              Import {countOf(shown.plan.records, 'record')}
            </Button>
            <LinkButton variant="quiet" href={paths.projectSpend(projectId)}>
              Cancel
            </LinkButton>
          </div>
        </Card>
      ) : null}
    </div>
  )
}
