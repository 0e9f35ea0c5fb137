'use client'

import { usePathname } from 'next/navigation'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import { isHere, PLACES } from './nav.ts'

/** The places of the desk, one under the other; `except` leaves out those that stand elsewhere on the screen. */
export function PlaceLinks({ except = [], onFollow }: { except?: readonly string[]; onFollow?: () => void }) {
  const path = usePathname()
  return (
    <ul className="flex flex-col gap-0.5">
      {PLACES.filter((place) => !except.includes(place.label)).map((place) => (
        <li key={place.href}>
          <Link
            href={place.href}
            onClick={onFollow}
            aria-current={isHere(place, path) ? 'page' : undefined}
            className={cn(
              'flex min-h-9 items-center gap-3 rounded-control px-3 font-medium pointer-coarse:min-h-11',
              isHere(place, path) ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
            )}
          >
            <place.icon aria-hidden className="size-4.5" />
            {place.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
