type SkeletonProps = { lines?: number; label?: string }

/** Stands where text will stand, line for line, so that nothing moves when it comes. */
export function Skeleton({ lines = 1, label = 'Loading' }: SkeletonProps) {
  return (
    <div data-slot="skeleton" role="status" aria-label={label} className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className="h-5 animate-pulse rounded-control bg-hover last:w-2/3 only:w-full motion-reduce:animate-none"
        />
      ))}
    </div>
  )
}
