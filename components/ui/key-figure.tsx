import type { ReactNode } from 'react'

type KeyFigureProps = { label: string; value: ReactNode; note?: ReactNode }

export function KeyFigure({ label, value, note }: KeyFigureProps) {
  return (
    <dl data-slot="key-figure" className="min-w-0">
      <dt className="text-label text-muted">{label}</dt>
      <dd className="wrap-anywhere text-figure">{value}</dd>
      {note ? <dd className="text-table text-muted">{note}</dd> : null}
    </dl>
  )
}
