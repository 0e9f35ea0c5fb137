import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { signOut } from '#app/(entry)/sign-in/actions.ts'
import { DeskShell } from '#components/shell/desk-shell.tsx'
import { readTheme, THEME_COOKIE } from '#components/shell/theme.ts'
import { requireSignedIn } from '#lib/auth/scope.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { findAnything } from './search/actions.ts'

/** Draws the shell. Each page proves its own visitor: a layout is not asked again when only the page changes. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { scope, name, email } = await requireSignedIn()
  return (
    <DeskShell
      name={name}
      email={email}
      canWrite={isAllowed(scope.role, 'write')}
      theme={readTheme((await cookies()).get(THEME_COOKIE)?.value)}
      signOut={signOut}
      find={findAnything}
    >
      {children}
    </DeskShell>
  )
}
