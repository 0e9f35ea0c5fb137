'use client'

import { useRouter } from 'next/navigation'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Toaster } from '#components/ui/toast.tsx'
import { usePart } from '#components/ui/use-part.ts'
import { Account, type SignedIn } from './account.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Brand } from './brand.tsx'
import type { Find } from './command-palette.tsx'
import { listenToKeys } from './hotkeys.ts'
import { PlaceLinks } from './place-links.tsx'
import { TopBar } from './top-bar.tsx'

const loadPalette = () => import('./command-palette.tsx').then((file) => file.CommandPalette)
const loadHelp = () => import('./help-dialog.tsx').then((file) => file.HelpDialog)

type DeskShellProps = SignedIn & { find?: Find; children: ReactNode }

/** What stands around every page of the desk. It shows who is signed in and decides nothing about access. */
export function DeskShell({ canWrite, find, children, ...member }: DeskShellProps) {
  const router = useRouter()
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const [CommandPalette, fetchPalette] = usePart(loadPalette)
  const [HelpDialog, fetchHelp] = usePart(loadHelp)
  const close = () => setOpen(null)
  const go = (href: string) => router.push(href)

  const openPalette = () => {
    setOpen('palette')
    fetchPalette(close)
  }
  const openHelp = () => {
    setOpen('help')
    fetchHelp(close)
  }
  useEffect(() => {
    // What is gone back to is shown as it was left, and may have changed since; the router restores it first.
    const renew = () => setTimeout(() => router.refresh())
    window.addEventListener('popstate', renew)
    return () => window.removeEventListener('popstate', renew)
  }, [router])
  const onKeys = useEffectEvent(() => listenToKeys({ go, openPalette, openHelp }))
  useEffect(() => onKeys(), [])

  return (
    <I18nProvider locale="en-US">
      <NuqsAdapter>
        <a
          href="#main"
          className="fixed start-2 top-2 z-50 -translate-y-20 rounded-control bg-primary px-3 py-2 text-on-primary focus:translate-y-0"
        >
          Skip to the content
        </a>
        <div className="lg:grid lg:grid-cols-[240px_minmax(0,1fr)] print:block">
          <aside className="sticky top-0 hidden h-dvh flex-col justify-between overflow-y-auto border-e border-hairline bg-surface p-4 lg:flex print:hidden">
            <div>
              <div className="mb-6 px-3">
                <Brand />
              </div>
              <nav aria-label="Main">
                <PlaceLinks />
              </nav>
            </div>
            <div className="px-3">
              <Account {...member} />
            </div>
          </aside>
          <div className="min-w-0">
            <TopBar canWrite={canWrite} onSearch={openPalette} />
            <main
              id="main"
              tabIndex={-1}
              className="desk mx-auto max-w-360 px-4 pt-5 pb-24 outline-none lg:px-8 lg:pb-12 print:p-0"
            >
              {children}
            </main>
          </div>
        </div>
        <BottomBar {...member} />
        <Toaster />
        {open === 'palette' && CommandPalette ? (
          <CommandPalette find={find} go={go} onHelp={openHelp} onClose={close} />
        ) : null}
        {open === 'help' && HelpDialog ? <HelpDialog onClose={close} /> : null}
      </NuqsAdapter>
    </I18nProvider>
  )
}
