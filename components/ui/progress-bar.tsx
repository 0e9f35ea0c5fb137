type ProgressBarProps = {
  label: string
  value: number
  max: number
  /** How far it is, in words, such as `3 of 8 tasks`. */
  note?: string
}

export function ProgressBar({ label, value, max, note }: ProgressBarProps) {
  return (
    <div data-slot="progress-bar" className="flex min-w-0 flex-col gap-1">
      <div className="flex justify-between gap-4 text-label text-muted">
        <span>{label}</span>
        <span>{note ?? `${value} of ${max}`}</span>
      </div>
      <progress
        aria-label={label}
        value={value}
        max={max || 1}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-primary"
      />
    </div>
  )
}
