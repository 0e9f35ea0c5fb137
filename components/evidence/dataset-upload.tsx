'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Trainable } from '#lib/domain/dataset/trainable.ts'
import { formatBytes } from '#lib/format.ts'
import { ChosenFile } from './chosen-file.tsx'
import { encodingWord } from './evidence-word.ts'
import { sendDataset } from './send-dataset.ts'

type Sending = { sent: number; size: number }

const NO_MODEL = 'none'

type DatasetUploadProps = { address: string; models: Trainable[] }

/** Sends training data to be checked, for a model and beside a validation file where they are given, and shows how far it is. */
export function DatasetUpload({ address, models }: DatasetUploadProps) {
  const router = useRouter()
  const [training, setTraining] = useState<File | null>(null)
  const [validation, setValidation] = useState<File | null>(null)
  const [model, setModel] = useState<Trainable | null>(null)
  const [limit, setLimit] = useState('')
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)

  const chooseModel = (id: string) => {
    const found = models.find((known) => known.id === id) ?? null
    setModel(found)
    setLimit(found?.limit ? String(found.limit) : '')
  }
  const check = async () => {
    if (!training) return setProblem('Choose the file of training data first.')
    if (limit !== '' && !/^[1-9]\d{0,6}$/.test(limit))
      return setProblem(
        'The longest example is a count of tokens, such as 65536. Leave it empty for no limit.',
      )
    setProblem(null)
    stop.current = new AbortController()
    const size = training.size + (validation?.size ?? 0)
    setSending({ sent: 0, size })
    const answer = await sendDataset(
      address,
      { training, validation, model: model?.id ?? null, limit },
      { onProgress: (sent) => setSending({ sent, size }), signal: stop.current.signal },
    )
    setSending(null)
    if (answer.status !== 200)
      return setProblem(answer.message || 'The file could not be checked. Try again in a moment.')
    toast(`Checked ${training.name}.`)
    setTraining(null)
    setValidation(null)
    router.refresh()
  }

  return (
    <div className="mb-4 flex flex-col gap-4">
      <div className="grid gap-3 md:grid-cols-2">
        <ChosenFile
          label="File of training data"
          hint="Drop examples as JSONL (chat, prompt and completion, or preferences), or a table with prompt and completion"
          file={training}
          onChange={setTraining}
          isDisabled={sending !== null}
        />
        <ChosenFile
          label="Validation file, if there is one"
          hint="Drop the examples that are set aside: those that also stand in the training data, or nearly so, are found"
          file={validation}
          onChange={setValidation}
          isDisabled={sending !== null}
        />
      </div>
      <div className="grid max-w-3xl gap-3 sm:grid-cols-2">
        <Select
          name="model"
          label="Model to be trained"
          description={encodingWord(model)}
          options={[
            { value: NO_MODEL, label: 'Not decided yet' },
            ...models.map(({ id, name, provider }) => ({ value: id, label: `${provider}: ${name}` })),
          ]}
          value={model?.id ?? NO_MODEL}
          onChange={chooseModel}
          isDisabled={sending !== null}
        />
        <DecimalField
          name="limit"
          label="Longest example"
          unit="tokens"
          placeholder="no limit"
          description="What is longer is cut off in training. Left empty, nothing is."
          value={limit}
          onChange={setLimit}
          isDisabled={sending !== null}
        />
      </div>
      <ErrorSummary message={problem} fields={{}} />
      {sending ? (
        <div className="flex flex-wrap items-end gap-4">
          <div className="min-w-60 grow">
            <ProgressBar
              label={sending.sent < sending.size ? 'Reading and counting' : 'Adding up'}
              value={sending.sent}
              max={sending.size}
              note={`${formatBytes(sending.sent)} of ${formatBytes(sending.size)}`}
            />
          </div>
          <Button size="compact" onPress={() => stop.current?.abort()}>
            Stop
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="primary" onPress={check}>
            Check the data
          </Button>
        </div>
      )}
    </div>
  )
}
