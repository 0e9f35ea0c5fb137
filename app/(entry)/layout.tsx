import type { ReactNode } from 'react'
import { Brand } from '#components/shell/brand.tsx'

/** The way in: no shell, one narrow column. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-6 px-4 py-10 sm:py-20">
      <Brand />
      {children}
    </main>
  )
}
