import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/account/sign-in-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { safePath } from '#lib/auth/callback-url.ts'
import { findScope } from '#lib/auth/scope.ts'
import { wrongCredentials } from '#lib/auth/sign-in.ts'
import { firstOf } from '#lib/schemas/list.ts'
import { signIn } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function Page(props: PageProps<'/sign-in'>) {
  const { callbackUrl, error } = await props.searchParams
  const target = safePath(firstOf(callbackUrl))
  if (await findScope()) redirect(target)
  return (
    <>
      <h1 className="text-title">Sign in</h1>
      {/* next-auth comes back here with a word of its own, which is never shown: anyone can write an address. */}
      {error ? <Notice tone="danger" title={wrongCredentials().message} /> : null}
      <Card>
        <SignInForm signIn={signIn} callbackUrl={target} />
      </Card>
      <p className="text-muted">
        Without a password, or with a lost one, ask an owner of your workspace for a one-time address.
      </p>
    </>
  )
}
