import type { ReactNode } from 'react'
import type { Approach } from '#lib/domain/approach.ts'
import { cn } from './cn.ts'

type Status = 'neutral' | 'ok' | 'warning' | 'danger'
export type BadgeTone = Status | Approach

const status: Record<Status, string> = {
  neutral: 'border-hairline bg-surface text-muted',
  ok: 'border-ok/40 bg-ok-tint text-ok',
  warning: 'border-warning/40 bg-warning-tint text-warning',
  danger: 'border-danger/40 bg-danger-tint text-danger',
}

const approach: Record<Approach, { marker: string; colour: string }> = {
  prompting: { marker: '●', colour: 'text-prompting' },
  retrieval: { marker: '◆', colour: 'text-retrieval' },
  'fine-tuning': { marker: '■', colour: 'text-fine-tuning' },
  hybrid: { marker: '▲', colour: 'text-hybrid' },
}

const isStatus = (tone: BadgeTone): tone is Status => tone in status

/** A status stands on its tint; an approach carries its marker, so that neither hangs on colour alone. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      data-slot="badge"
      className={cn(
        'inline-flex items-center gap-1.5 border px-2 py-0.5 text-label',
        isStatus(tone)
          ? cn('whitespace-nowrap rounded-full', status[tone])
          : 'wrap-anywhere rounded-card border-hairline bg-background text-ink',
      )}
    >
      {isStatus(tone) ? null : (
        <span aria-hidden className={approach[tone].colour}>
          {approach[tone].marker}
        </span>
      )}
      {children}
    </span>
  )
}
