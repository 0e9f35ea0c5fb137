import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children: ReactNode; action?: ReactNode }

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className="flex flex-col items-start gap-3 rounded-card border border-dashed border-control p-6"
    >
      <div className="max-w-[70ch]">
        <h2 className="text-section">{title}</h2>
        <p className="mt-1 text-muted">{children}</p>
      </div>
      {action}
    </div>
  )
}
