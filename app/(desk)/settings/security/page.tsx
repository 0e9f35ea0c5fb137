import type { Metadata } from 'next'
import { ChangePassword } from '#components/account/change-password.tsx'
import { SessionTable } from '#components/account/session-table.tsx'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireSessionId } from '#lib/auth/cookie.ts'
import { requireScope } from '#lib/auth/scope.ts'
import { getSecurity } from '#lib/data/session.ts'
import { changePassword, endOtherSessions, endSession } from './actions.ts'

export const metadata: Metadata = { title: 'Security' }

export default async function Page() {
  const scope = await requireScope('read')
  const { email, timeZone, sessions } = await getSecurity(scope, await requireSessionId())
  return (
    <>
      <PageHeader title="Security" description={`You are signed in as ${email}.`} />
      <div className="flex flex-col gap-6">
        <div className="max-w-3xl">
          <Card title="Password" description="A new password ends all your other sessions.">
            <ChangePassword change={changePassword} email={email} />
          </Card>
        </div>
        <SessionTable sessions={sessions} timeZone={timeZone} end={endSession} endOthers={endOtherSessions} />
      </div>
    </>
  )
}
