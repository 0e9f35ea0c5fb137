import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

type Tone = 'neutral' | 'ok' | 'warning' | 'danger'
type NoticeProps = { tone?: Tone; title: string; children?: ReactNode; action?: ReactNode }

const look: Record<Tone, string> = {
  neutral: 'border-hairline bg-surface text-ink',
  ok: 'border-ok/40 bg-ok-tint text-ok',
  warning: 'border-warning/40 bg-warning-tint text-warning',
  danger: 'border-danger/40 bg-danger-tint text-danger',
}

const icon = { neutral: Info, ok: CircleCheck, warning: TriangleAlert, danger: CircleAlert }

export function Notice({ tone = 'neutral', title, children, action }: NoticeProps) {
  const Icon = icon[tone]
  return (
    <div data-slot="notice" className={cn('flex gap-3 rounded-card border px-4 py-3', look[tone])}>
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="wrap-anywhere min-w-0 max-w-[70ch] grow">
        <p className="font-semibold">{title}</p>
        {children ? <div className="text-ink">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
