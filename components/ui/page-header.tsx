import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

type PageHeaderProps = {
  title: string
  description?: ReactNode
  breadcrumb?: readonly Crumb[]
  actions?: ReactNode
  /** Badges and small facts beside the title. */
  meta?: ReactNode
}

export function PageHeader({ title, description, breadcrumb, actions, meta }: PageHeaderProps) {
  return (
    <header data-slot="page-header" className="mb-6 flex flex-col gap-2">
      {breadcrumb ? <Breadcrumb items={breadcrumb} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 dir="auto" className="wrap-anywhere text-title">
              {title}
            </h1>
            {meta}
          </div>
          {description ? <p className="wrap-anywhere mt-1 max-w-[70ch] text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}
