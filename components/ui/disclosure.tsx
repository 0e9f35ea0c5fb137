import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type DisclosureProps = {
  title: ReactNode
  children: ReactNode
  defaultExpanded?: boolean
  /** By pointer or keyboard, before it opens and as it does: time to fetch what it holds. */
  onReach?: () => void
}

/** Native, so that it opens without scripts and is found by the browser's search. */
export function Disclosure({ title, children, defaultExpanded = false, onReach }: DisclosureProps) {
  return (
    <details
      data-slot="disclosure"
      open={defaultExpanded}
      onToggle={onReach}
      // Its own arrow alone: a group would turn those of all that stands within as well.
      className="open:[&>summary>svg:first-child]:rotate-90"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: to every browser a summary is a button */}
      <summary
        onPointerEnter={onReach}
        onFocus={onReach}
        className="wrap-anywhere flex min-h-8 items-center gap-1.5 rounded-control font-medium marker:content-none pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted transition-transform" />
        {title}
      </summary>
      <div className="pt-2 ps-5.5">{children}</div>
    </details>
  )
}
