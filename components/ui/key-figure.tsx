import type { ReactNode } from 'react'

type KeyFigureProps = { label: string; value: ReactNode; note?: ReactNode }

/** In a row that wraps, a figure keeps its digits together until it is wider than the row itself. */
export function KeyFigure({ label, value, note }: KeyFigureProps) {
  return (
    <dl data-slot="key-figure" className="max-w-full">
      <dt className="text-label text-muted">{label}</dt>
      <dd className="wrap-break-word text-figure">{value}</dd>
      {note ? <dd className="text-table text-muted">{note}</dd> : null}
    </dl>
  )
}
