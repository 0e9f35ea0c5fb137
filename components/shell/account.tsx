'use client'

import { LogOut } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'
import type { Theme } from './theme.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export type SignedIn = {
  name: string
  email: string
  canWrite: boolean
  theme: Theme
  signOut: (input: Record<string, never>) => Promise<Result<unknown>>
}

export function Account({ name, email, theme, signOut }: Omit<SignedIn, 'canWrite'>) {
  const form = useActionForm(signOut, {
    // A full load: nothing of the desk stays in the memory of the tab.
    onSuccess: () => window.location.assign(paths.signIn()),
  })
  return (
    <div className="flex flex-col gap-3">
      <div className="min-w-0">
        <p title={name} className="truncate font-medium">
          {name}
        </p>
        <p title={email} className="truncate text-table text-muted">
          {email}
        </p>
      </div>
      <div className="flex items-center justify-between gap-2">
        <ThemeSwitch theme={theme} />
        <Button
          variant="quiet"
          size="compact"
          isPending={form.isPending}
          onPress={() => form.submit({})}
          aria-label="Sign out"
        >
          <LogOut aria-hidden className="size-4" />
        </Button>
      </div>
      {form.message ? (
        <p role="alert" className="text-table text-danger">
          {form.message}
        </p>
      ) : null}
    </div>
  )
}
