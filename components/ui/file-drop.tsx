'use client'

import { useState } from 'react'

type FileDropProps = {
  label: string
  /** What to drop, in a sentence. */
  hint: string
  accept?: string
  isMultiple?: boolean
  isDisabled?: boolean
  onFiles: (files: readonly File[]) => void
}

/** A place on which files are dropped, around the browser's own chooser, which works by keyboard and on a phone. */
export function FileDrop({ label, hint, accept, isMultiple, isDisabled, onFiles }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const give = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length > 0) onFiles(isMultiple ? chosen : chosen.slice(0, 1))
  }
  return (
    <label
      data-slot="file-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!isDisabled) give(event.dataTransfer.files)
      }}
      className="flex flex-col gap-2 rounded-card border border-control border-dashed p-4 data-over:bg-hover"
    >
      <span className="max-w-[70ch]">{hint}</span>
      <input
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
        className="min-h-9 max-w-full file:me-3 file:rounded-control file:border-0 file:bg-hover file:px-2 file:py-1"
      />
    </label>
  )
}
