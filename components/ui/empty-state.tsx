import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  children: ReactNode
  action?: ReactNode
  /** 1 where it is all that the page says. */
  level?: 1 | 2
}

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div
      data-slot="empty-state"
      className="flex flex-col items-start gap-3 rounded-card border border-dashed border-control p-6"
    >
      <div className="max-w-[70ch]">
        <Heading className="text-section">{title}</Heading>
        <p className="mt-1 text-muted">{children}</p>
      </div>
      {action}
    </div>
  )
}
