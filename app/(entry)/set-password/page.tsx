import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PasswordForm } from '#components/account/password-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { noteReached } from '#lib/auth/answer.ts'
import { findTokenHolder } from '#lib/data/password-token.ts'
import { firstOf } from '#lib/schemas/list.ts'
import { setPassword } from './actions.ts'

export const metadata: Metadata = { title: 'Set your password' }

export default async function Page(props: PageProps<'/set-password'>) {
  await noteReached()
  const token = firstOf((await props.searchParams).token) ?? ''
  const holder = await findTokenHolder(token)
  if (!holder) notFound()
  return (
    <>
      <div>
        <h1 className="text-title">Set your password</h1>
        <p className="mt-1 text-muted">
          For {holder.name}, who signs in as {holder.email}.
        </p>
      </div>
      <Card>
        <PasswordForm setPassword={setPassword} token={token} email={holder.email} />
      </Card>
    </>
  )
}
