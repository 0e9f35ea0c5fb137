'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

type Project = { id: string; name: string }

type UploadAreaProps = {
  /** One: it is not asked. */
  projects: readonly Project[]
  children?: ReactNode
}

/** Takes files by drop or choice, each of which becomes an import of its own. Nothing is written by it. */
export function UploadArea({ projects, children }: UploadAreaProps) {
  const router = useRouter()
  const [projectId, setProjectId] = useState(projects.length === 1 ? (projects[0]?.id ?? '') : '')
  const [isOver, setOver] = useState(false)
  /** Files that came before anybody said for which project they are. */
  const [held, setHeld] = useState<readonly File[]>([])
  const { uploads, send, stop } = useUploads(({ done, failed }) => {
    const [only] = done
    if (only && done.length === 1 && failed === 0) router.push(paths.import(only))
    else if (done.length > 0) {
      toast(`${countOf(done.length, 'file')} have come.`)
      router.refresh()
    }
  })
  const take = (files: FileList | null | undefined) => {
    if (!files || files.length === 0) return
    if (projectId === '') setHeld([...files])
    else send([...files], projectId)
  }
  const choose = (id: string) => {
    setProjectId(id)
    setHeld([])
    if (id !== '' && held.length > 0) send(held, id)
  }
  return (
    <div className="flex flex-col gap-3">
      {projects.length > 1 ? (
        <div className="max-w-96">
          <Select
            label="Project"
            name="project"
            isRequired
            value={projectId}
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
            description="Where rows go that no rule sends elsewhere. You can change it before anything is written."
            error={held.length > 0 ? 'Choose a project, and the upload begins.' : undefined}
            onChange={choose}
          />
        </div>
      ) : null}
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
          take(event.dataTransfer.files)
        }}
        className="flex flex-col items-start gap-2 rounded-card border border-control border-dashed p-5 data-over:bg-hover"
      >
        <span className="flex items-center gap-2 font-medium">
          <FileUp aria-hidden className="size-4.5 text-muted" />
          Drop exports of providers here, or choose them
        </span>
        <span className="max-w-[70ch] text-muted">
          FOCUS, OpenAI, Anthropic, OpenRouter, Azure, AWS, Google Cloud, LiteLLM, Langfuse and any other
          table; as CSV or JSON, also in gzip or zip, up to 64 MB each.
        </span>
        <input
          id="field-file"
          aria-label="Bills"
          type="file"
          multiple
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
          className="min-h-9 max-w-full file:me-3 file:min-h-8 file:rounded-control file:border-0 file:bg-hover file:px-3 file:font-medium pointer-coarse:min-h-11"
        />
      </label>
      {children}
      <UploadList uploads={uploads} stop={stop} />
    </div>
  )
}
