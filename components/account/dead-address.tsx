import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

/** A one-time address that has had its time. */
export function DeadAddress({ children }: { children: ReactNode }) {
  return (
    <>
      <div>
        <h1 className="text-title">This address no longer works</h1>
        <p className="mt-1 text-muted">{children}</p>
      </div>
      <div>
        <LinkButton href={paths.signIn()}>Sign in</LinkButton>
      </div>
    </>
  )
}
