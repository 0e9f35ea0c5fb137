import { Link } from '#components/ui/link.tsx'
import { paths } from '#lib/paths.ts'

/** Two curves that cross: what the product is about. */
export function Brand() {
  return (
    <Link href={paths.home()} className="flex items-center gap-2 rounded-control font-semibold">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-6 fill-none stroke-current stroke-3">
        <path d="M4 26C12 24 20 18 28 6" strokeLinecap="round" />
        <path d="M4 14h24" strokeDasharray="8 4" />
        <circle cx="20.5" cy="14.5" r="3.5" className="fill-current stroke-none" />
      </svg>
      Tunewise
    </Link>
  )
}
