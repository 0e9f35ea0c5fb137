'use client'

import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'

type FileDropProps = {
  label: string
  /** Of the field, to which a summary of errors leads. */
  name?: string
  /** What to drop, in a sentence. */
  hint: string
  /** What it may be, where that takes a sentence more. */
  note?: string
  accept?: string
  isMultiple?: boolean
  isDisabled?: boolean
  onFiles: (files: readonly File[]) => void
}

/** A place on which files are dropped, around the browser's own chooser, which works by keyboard and on a phone. */
export function FileDrop(props: FileDropProps) {
  const { label, name, hint, note, accept, isMultiple, isDisabled, onFiles } = props
  const [isOver, setOver] = useState(false)
  /** Moving over what lies within leaves it and enters it again. */
  const depth = useRef(0)
  const give = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length > 0) onFiles(isMultiple ? chosen : chosen.slice(0, 1))
  }
  const move = (event: DragEvent, by: 1 | -1) => {
    event.preventDefault()
    depth.current += by
    setOver(depth.current > 0)
  }
  return (
    <label
      data-slot="file-drop"
      data-over={isOver || undefined}
      onDragEnter={(event) => move(event, 1)}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={(event) => move(event, -1)}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        if (!isDisabled) give(event.dataTransfer.files)
      }}
      className="flex flex-col items-start gap-2 rounded-card border border-control border-dashed p-5 data-over:border-focus data-over:bg-hover"
    >
      <span className="flex max-w-[70ch] gap-2 font-medium">
        <FileUp aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
        {hint}
      </span>
      {note ? <span className="max-w-[70ch] text-muted">{note}</span> : null}
      <input
        id={name && `field-${name}`}
        aria-label={label}
        type="file"
        accept={accept}
        multiple={isMultiple}
        disabled={isDisabled}
        onChange={(event) => {
          give(event.target.files)
          // So that the same file can be chosen again.
          event.target.value = ''
        }}
        className="min-h-9 max-w-full file:me-3 file:min-h-8 file:rounded-control file:border-0 file:bg-hover file:px-3 file:font-medium pointer-coarse:min-h-11"
      />
      <noscript>
        <span className="text-warning">
          Sending a file needs JavaScript, which this browser does not run here. Allow it for this site and
          load the page again.
        </span>
      </noscript>
    </label>
  )
}
