'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { toast } from '#components/ui/toast.tsx'
import { formatFixed } from '#lib/format.ts'

const MB = 1_000_000
const mega = (bytes: number): string => formatFixed((bytes / MB).toFixed(1), 1)

type Sending = { name: string; sent: number; size: number }

/** `fetch` cannot say how much of a body has left, which a file of two hundred megabytes has to. */
function send(address: string, file: File, onProgress: (sent: number) => void, signal: AbortSignal) {
  return new Promise<{ status: number; message: string }>((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${address}?${new URLSearchParams({ name: file.name.slice(0, 200) })}`)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => resolve({ status: request.status, message: request.response?.message ?? '' })
    request.onerror = () => resolve({ status: 0, message: '' })
    request.onabort = () => resolve({ status: 0, message: 'Stopped. Nothing was kept.' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Sends training data to be checked, and shows how far it is. */
export function DatasetUpload({ address }: { address: string }) {
  const router = useRouter()
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const check = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    setProblem(null)
    stop.current = new AbortController()
    const show = (sent: number) => setSending({ name: file.name, sent, size: file.size })
    show(0)
    const { status, message } = await send(address, file, show, stop.current.signal)
    setSending(null)
    if (status === 200) {
      toast(`Checked ${file.name}.`)
      router.refresh()
    } else setProblem(message || 'The file could not be checked. Try again in a moment.')
  }
  return (
    <div className="mb-4 flex flex-col gap-3">
      <FileDrop
        label="File of training data"
        hint="Drop examples as JSONL (chat, prompt and completion, or preferences) or as a table with prompt and completion"
        isDisabled={sending !== null}
        onFiles={check}
      />
      {sending ? (
        <div className="flex flex-wrap items-end gap-4">
          <div className="min-w-60 grow">
            <ProgressBar
              label={
                sending.sent < sending.size ? `Reading ${sending.name}` : `Counting tokens of ${sending.name}`
              }
              value={sending.sent}
              max={sending.size}
              note={`${mega(sending.sent)} of ${mega(sending.size)} MB`}
            />
          </div>
          <Button size="compact" onPress={() => stop.current?.abort()}>
            Stop
          </Button>
        </div>
      ) : null}
      <ErrorSummary message={problem} fields={{}} />
    </div>
  )
}
