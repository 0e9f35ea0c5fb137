'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useEffect, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Toaster } from '#components/ui/toast.tsx'
import { Account, type SignedIn } from './account.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Brand } from './brand.tsx'
import type { Find } from './command-palette.tsx'
import { listenToKeys } from './hotkeys.ts'
import { PlaceLinks } from './place-links.tsx'
import { TopBar } from './top-bar.tsx'

const CommandPalette = dynamic(() => import('./command-palette.tsx').then((file) => file.CommandPalette), {
  ssr: false,
})
const HelpDialog = dynamic(() => import('./help-dialog.tsx').then((file) => file.HelpDialog), { ssr: false })

type DeskShellProps = SignedIn & { find?: Find; children: ReactNode }

/** What stands around every page of the desk. It shows who is signed in and decides nothing about access. */
export function DeskShell({ canWrite, find, children, ...member }: DeskShellProps) {
  const router = useRouter()
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)
  const go = (href: string) => router.push(href)

  useEffect(
    () =>
      listenToKeys({
        go: (href) => router.push(href),
        openPalette: () => setOpen('palette'),
        openHelp: () => setOpen('help'),
      }),
    [router],
  )

  return (
    <I18nProvider locale="en-US">
      <RouterProvider navigate={go}>
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
              <TopBar canWrite={canWrite} onSearch={() => setOpen('palette')} />
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
          {open === 'palette' ? <CommandPalette find={find} go={go} onClose={close} /> : null}
          {open === 'help' ? <HelpDialog onClose={close} /> : null}
        </NuqsAdapter>
      </RouterProvider>
    </I18nProvider>
  )
}
