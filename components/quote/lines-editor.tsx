'use client'

import { Button } from '#components/ui/button.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import { type EditedLine, newLine, withLine } from './edited-quote.ts'
import { LineEditor } from './line-editor.tsx'

type LinesEditorProps = {
  lines: EditedLine[]
  currency: string
  errors: Record<string, string>
  /** Margins of the lines that can be priced, by their keys. */
  margins: ReadonlyMap<number, string | null>
  /** Given what the lines are now, for an undo that comes after other changes. */
  onChange: (change: (lines: EditedLine[]) => EditedLine[]) => void
}

/** The lines in their order; it is the order in which the client reads them. */
export function LinesEditor({ lines, currency, errors, margins, onChange }: LinesEditorProps) {
  const move = (from: number, by: -1 | 1) =>
    onChange((now) => {
      const moved = now[from]
      if (!moved) return now
      const rest = now.toSpliced(from, 1)
      return rest.toSpliced(from + by, 0, moved)
    })
  const remove = (line: EditedLine, at: number) => {
    onChange((now) => now.filter((other) => other.key !== line.key))
    toastUndo(`Removed “${line.label || `line ${at + 1}`}”.`, async () => {
      onChange((now) => now.toSpliced(at, 0, line))
    })
  }
  return (
    <div className="flex flex-col gap-3">
      {lines.map((line, at) => (
        <LineEditor
          key={line.key}
          line={line}
          at={at}
          last={lines.length - 1}
          currency={currency}
          errors={errors}
          marginPercent={margins.get(line.key) ?? null}
          onChange={(next) => onChange((now) => withLine(now, next))}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(line, at)}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => onChange((now) => [...now, newLine(now, 'one-off')])}>
          Add a line paid once
        </Button>
        <Button onPress={() => onChange((now) => [...now, newLine(now, 'monthly')])}>
          Add a monthly line
        </Button>
      </div>
    </div>
  )
}
