'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import { countOf, listOf } from '#lib/format.ts'

type Answer = { runs: number; jobs: number; refused: Record<string, string> }

const SHOWN = 8

async function send(address: string, file: File): Promise<Answer> {
  const name = file.name.slice(0, 200)
  const refused = (message: string): Answer => ({ runs: 0, jobs: 0, refused: { [name]: message } })
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const value = await answer.json()
    return answer.ok ? value : refused(value.message)
  } catch {
    return refused('The server could not be reached, or the file is larger than 64 MB. Try again.')
  }
}

/** Some of many reasons, so that an archive of a hundred other files does not bury the rest. */
function shownOf(refused: Record<string, string>): Record<string, string> {
  const all = Object.entries(refused)
  const more = all.length - SHOWN
  const shown = Object.fromEntries(all.slice(0, SHOWN))
  return more > 0 ? { ...shown, [`${more} more`]: 'These were refused too.' } : shown
}

/** Reads files of results one after the other; each that is none says why, and the others are kept. */
export function EvidenceImport({ address }: { address: string }) {
  const router = useRouter()
  const [refused, setRefused] = useState<{ files: Record<string, string>; isAll: boolean } | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const load = async (files: readonly File[]) => {
    const read: Answer = { runs: 0, jobs: 0, refused: {} }
    setRefused(null)
    for (const [at, file] of files.entries()) {
      setReading(`Reading ${file.name}, ${at + 1} of ${files.length}…`)
      const { runs, jobs, refused: failures } = await send(address, file)
      read.runs += runs
      read.jobs += jobs
      Object.assign(read.refused, failures)
    }
    setReading(null)
    const isAll = read.runs + read.jobs === 0
    if (Object.keys(read.refused).length > 0) setRefused({ files: shownOf(read.refused), isAll })
    const what = [
      read.runs > 0 ? countOf(read.runs, 'run') : '',
      read.jobs > 0 ? countOf(read.jobs, 'training job') : '',
    ]
    if (isAll) return
    toast(`${listOf(what.filter(Boolean))} read.`)
    router.refresh()
  }
  return (
    <div className="mb-4 flex flex-col gap-2">
      <FileDrop
        label="Results"
        hint="Drop files of promptfoo, OpenAI Evals or lm-evaluation-harness here, a table with the columns item, option and passed (cost and latency_ms if you have them), or fine-tuning jobs as JSON; plain, gzip or a zip of several"
        isMultiple
        isDisabled={reading !== null}
        onFiles={load}
      />
      <p role="status" className="wrap-anywhere text-muted">
        {reading}
      </p>
      {refused ? (
        <div role="alert">
          <Notice
            tone="danger"
            title={refused.isAll ? 'None of this could be read.' : 'Not everything could be read.'}
          >
            <ul className="list-disc ps-4">
              {Object.entries(refused.files).map(([name, reason]) => (
                <li key={name} className="wrap-anywhere">
                  {name}: {reason}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </div>
  )
}
