'use client'

import { Button } from '#components/ui/button.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { formatBytes } from '#lib/format.ts'

type ChosenFileProps = {
  label: string
  hint: string
  file: File | null
  onChange: (file: File | null) => void
  isDisabled: boolean
}

/** A place for one file, and then the file that is to be sent. */
export function ChosenFile({ label, hint, file, onChange, isDisabled }: ChosenFileProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-medium">{label}</legend>
      {file ? (
        <div className="flex min-h-24 flex-wrap items-center justify-between gap-2 rounded-card border border-hairline p-4">
          <p className="wrap-anywhere min-w-0">
            {file.name}
            <span className="block text-label text-muted">{formatBytes(file.size)}</span>
          </p>
          <Button
            size="compact"
            variant="quiet"
            isDisabled={isDisabled}
            aria-label={`Take ${file.name} out`}
            onPress={() => onChange(null)}
          >
            Take out
          </Button>
        </div>
      ) : (
        <FileDrop
          label={label}
          hint={hint}
          isDisabled={isDisabled}
          onFiles={([first]) => onChange(first ?? null)}
        />
      )}
    </fieldset>
  )
}
