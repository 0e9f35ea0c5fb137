import type { Metadata } from 'next'
import { DeadAddress } from '#components/account/dead-address.tsx'
import { SetupForm } from '#components/account/setup-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { answerWith, firstRead } from '#lib/auth/answer.ts'
import { isClaimable } from '#lib/data/setup.ts'
import { currencies, currencyLabel, ownTimeZone, timeZones } from '#lib/format.ts'
import { firstOf } from '#lib/schemas/list.ts'
import { claimInstallation } from './actions.ts'

export const metadata: Metadata = { title: 'Create your workspace' }

export default async function Page(props: PageProps<'/setup'>) {
  const token = firstOf((await props.searchParams).token) ?? ''
  if (!(await firstRead(() => isClaimable(token)))) {
    await answerWith(404)
    return (
      <DeadAddress>
        The installation has been claimed, or the server was started again and printed a new address.
      </DeadAddress>
    )
  }
  return (
    <>
      <div>
        <h1 className="text-title">Create your workspace</h1>
        <p className="mt-1 text-muted">
          This address works once. The consultancy and the password can be changed later in the settings.
        </p>
      </div>
      <Card>
        <SetupForm
          claim={claimInstallation}
          token={token}
          currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
          timeZones={timeZones().map((value) => ({ value, label: value }))}
          timeZone={ownTimeZone()}
        />
      </Card>
    </>
  )
}
