'use client'

import { useCallback } from 'react'
import { Button } from '#components/ui/button.tsx'
import { focusFieldSoon } from '#components/ui/focus-field.ts'
import { toastUndo } from '#components/ui/toast.tsx'
import type { LineKind } from '#lib/domain/quote/offer.ts'
import { type EditedLine, newLine, withLine } from './edited-quote.ts'
import { LineEditor } from './line-editor.tsx'

type LinesEditorProps = {
  lines: EditedLine[]
  currency: string
  errors: Record<string, string>
  /** Margins of the lines that can be priced, by their keys. */
  margins: ReadonlyMap<number, string | null>
  /** Given what the lines are now, for an undo that comes after other changes. The same function at every drawing. */
  onChange: (change: (lines: EditedLine[]) => EditedLine[]) => void
}

/**
 * The lines in their order; it is the order in which the client reads them. What is handed to a line stays the same
 * while another is written: of 300 lines only that one is drawn anew.
 */
export function LinesEditor({ lines, currency, errors, margins, onChange }: LinesEditorProps) {
  const change = useCallback((next: EditedLine) => onChange((now) => withLine(now, next)), [onChange])
  const move = useCallback(
    (key: number, by: -1 | 1) =>
      onChange((now) => {
        const from = now.findIndex((line) => line.key === key)
        const moved = now[from]
        if (!moved) return now
        return now.toSpliced(from, 1).toSpliced(from + by, 0, moved)
      }),
    [onChange],
  )
  const remove = useCallback(
    (line: EditedLine, at: number) => {
      onChange((now) => now.filter((other) => other.key !== line.key))
      toastUndo(`Removed “${line.label || `line ${at + 1}`}”.`, async () => {
        onChange((now) => now.toSpliced(at, 0, line))
      })
    },
    [onChange],
  )
  const add = (kind: LineKind) => {
    onChange((now) => [...now, newLine(now, kind)])
    focusFieldSoon(`lines.${lines.length}.label`)
  }
  return (
    <div className="flex flex-col gap-3">
      {lines.map((line, at) => (
        <LineEditor
          key={line.key}
          line={line}
          at={at}
          isLast={at === lines.length - 1}
          currency={currency}
          errors={errors}
          marginPercent={margins.get(line.key) ?? null}
          onChange={change}
          onMove={move}
          onRemove={remove}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => add('one-off')}>Add a line paid once</Button>
        <Button onPress={() => add('monthly')}>Add a monthly line</Button>
      </div>
    </div>
  )
}
