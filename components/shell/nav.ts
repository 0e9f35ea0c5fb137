import {
  Building2,
  CalendarRange,
  ChartColumn,
  FileText,
  FlaskConical,
  FolderKanban,
  House,
  type LucideIcon,
  ReceiptText,
  Settings,
  Tag,
} from 'lucide-react'
import { paths } from '#lib/paths.ts'

export type Place = { label: string; href: string; icon: LucideIcon /** `g`, then this key. */; key: string }

export const PLACES: readonly Place[] = [
  { label: 'Home', href: paths.home(), icon: House, key: 'h' },
  { label: 'Projects', href: paths.projects(), icon: FolderKanban, key: 'p' },
  { label: 'Clients', href: paths.clients(), icon: Building2, key: 'c' },
  { label: 'Timelines', href: paths.timelines(), icon: CalendarRange, key: 'l' },
  { label: 'Evidence', href: paths.evidence(), icon: FlaskConical, key: 'e' },
  { label: 'Spend', href: paths.spend(), icon: ChartColumn, key: 's' },
  { label: 'Quotes', href: paths.quotes(), icon: ReceiptText, key: 'q' },
  { label: 'Reports', href: paths.reports(), icon: FileText, key: 'r' },
  { label: 'Prices', href: paths.prices(), icon: Tag, key: 'i' },
  { label: 'Settings', href: paths.settings(), icon: Settings, key: 't' },
]

/** The four of the phone's bottom bar; the rest stands behind More. */
export const ON_PHONES = ['Home', 'Projects', 'Spend', 'Quotes']

/** Pages whose address does not begin with the address of their place. */
const HOMES: [prefix: string, href: string][] = [
  ['/comparisons', paths.projects()],
  ['/activity', paths.home()],
  ['/advice', paths.prices()],
]

export function isHere(place: Place, path: string): boolean {
  const home = HOMES.find(([prefix]) => path.startsWith(prefix))?.[1]
  if (home) return home === place.href
  return place.href === '/' ? path === '/' : path === place.href || path.startsWith(`${place.href}/`)
}
