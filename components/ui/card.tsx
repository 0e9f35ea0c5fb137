import { type ReactNode, useId } from 'react'

type CardProps = { title?: string; description?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A part of a page on its own ground. With a title it is a region that screen readers can jump to. */
export function Card({ title, description, actions, children }: CardProps) {
  const id = useId()
  return (
    <section
      data-slot="card"
      aria-labelledby={title ? id : undefined}
      className="min-w-0 rounded-card border border-hairline bg-background p-4 sm:p-5"
    >
      {title || actions ? (
        <header className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            {title ? (
              <h2 id={id} className="text-section">
                {title}
              </h2>
            ) : null}
            {description ? <p className="max-w-[70ch] text-muted">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  )
}
