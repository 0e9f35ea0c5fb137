'use client'

import { Menu } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { cn } from '#components/ui/cn.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { Link } from '#components/ui/link.tsx'
import { PressButton } from '#components/ui/press-button.tsx'
import { Account, type SignedIn } from './account.tsx'
import { isHere, ON_PHONES, PLACES } from './nav.ts'
import { PlaceLinks } from './place-links.tsx'

const style = 'flex min-h-14 flex-col items-center justify-center gap-0.5 text-label -outline-offset-2'

export function BottomBar(member: Omit<SignedIn, 'canWrite'>) {
  const path = usePathname()
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-background pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="grid grid-cols-5">
        {PLACES.filter((place) => ON_PHONES.includes(place.label)).map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              aria-current={isHere(place, path) ? 'page' : undefined}
              className={cn(style, isHere(place, path) ? 'font-semibold text-ink' : 'text-muted')}
            >
              <place.icon aria-hidden className="size-5" />
              {place.label}
            </Link>
          </li>
        ))}
        <li>
          <Dialog
            title="More"
            trigger={
              <PressButton className={cn(style, 'w-full text-muted')}>
                <Menu aria-hidden className="size-5" />
                More
              </PressButton>
            }
          >
            {(close) => (
              <div className="flex flex-col gap-4">
                <PlaceLinks except={ON_PHONES} onFollow={close} />
                <Account {...member} />
              </div>
            )}
          </Dialog>
        </li>
      </ul>
    </nav>
  )
}
