import type { Metadata } from 'next'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { LookFacts } from '#components/workspace/look-facts.tsx'
import { LookForm } from '#components/workspace/look-form.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getLook } from '#lib/data/look.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { saveLook } from './actions.ts'

export const metadata: Metadata = { title: 'Look of documents' }

export default async function Page() {
  const scope = await requireScope('read')
  const look = await getLook(scope)
  return (
    <>
      <PageHeader
        title="Look of documents"
        description="Paper, colour and logo of quotes and reports that are made from now on. What was sent keeps its look."
      />
      <div className="max-w-3xl">
        <Card>
          {isAllowed(scope.role, 'manage') ? (
            <LookForm key={look.revision} look={look} save={saveLook} />
          ) : (
            <LookFacts look={look} />
          )}
        </Card>
      </div>
    </>
  )
}
