'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { FileDrop } from '#components/ui/file-drop.tsx'
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
  const take = (files: readonly File[]) => {
    if (projectId === '') setHeld(files)
    else send(files, projectId)
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
      <FileDrop
        label="Bills"
        hint="Drop exports of providers here, or choose them"
        note="FOCUS, OpenAI, Anthropic, OpenRouter, Azure, AWS, Google Cloud, LiteLLM, Langfuse and any other table; as CSV or JSON, also in gzip or zip, up to 64 MB each."
        isMultiple
        onFiles={take}
      />
      {children}
      <UploadList uploads={uploads} stop={stop} />
    </div>
  )
}
