import type { ReactNode } from 'react'

type ListBarProps = {
  /** The list holds nothing, also nothing that is archived. */
  isEmpty: boolean
  /** Search and filters. */
  children: ReactNode
  /** Exports, and a button for what is new where the page has no other place for it. */
  end: ReactNode
}

/** Stands above a list. One that holds nothing has none: its empty state says what to do, and nothing else does. */
export function ListBar({ isEmpty, children, end }: ListBarProps) {
  if (isEmpty) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      {children}
      <div className="ms-auto flex flex-wrap gap-2">{end}</div>
    </div>
  )
}
