import type { Metadata } from 'next'
import { DeadAddress } from '#components/account/dead-address.tsx'
import { PasswordForm } from '#components/account/password-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { answerWith, firstRead } from '#lib/auth/answer.ts'
import { findTokenHolder } from '#lib/data/password-token.ts'
import { firstOf } from '#lib/schemas/list.ts'
import { setPassword } from './actions.ts'

export const metadata: Metadata = { title: 'Set your password' }

export default async function Page(props: PageProps<'/set-password'>) {
  const token = firstOf((await props.searchParams).token) ?? ''
  const holder = await firstRead(() => findTokenHolder(token))
  if (!holder) {
    await answerWith(404)
    return (
      <DeadAddress>
        It was used, replaced or is older than 7 days. Ask an owner of your workspace for a new one.
      </DeadAddress>
    )
  }
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
