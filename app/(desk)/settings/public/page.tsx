import type { Metadata } from 'next'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ReceptionFacts } from '#components/workspace/reception-facts.tsx'
import { ReceptionForm } from '#components/workspace/reception-form.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getReception } from '#lib/data/reception.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { saveReception } from './actions.ts'

export const metadata: Metadata = { title: 'Public form' }

export default async function Page() {
  const scope = await requireScope('read')
  const reception = await getReception(scope)
  return (
    <>
      <PageHeader
        title="Public"
        description="What people see who have no account: whom to ask, and a form to request a quote."
      />
      <div className="max-w-3xl">
        <Card>
          {isAllowed(scope.role, 'manage') ? (
            <ReceptionForm reception={reception} save={saveReception} />
          ) : (
            <ReceptionFacts reception={reception} />
          )}
        </Card>
      </div>
    </>
  )
}
