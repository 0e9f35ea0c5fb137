import type { Metadata } from 'next'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { WorkspaceFacts } from '#components/workspace/workspace-facts.tsx'
import { WorkspaceForm } from '#components/workspace/workspace-form.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getWorkspace } from '#lib/data/workspace.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { currencies, currencyLabel, localeOptions, timeZones } from '#lib/format.ts'
import { saveWorkspace } from './actions.ts'

export const metadata: Metadata = { title: 'Workspace settings' }

export default async function Page() {
  const scope = await requireScope('read')
  const workspace = await getWorkspace(scope)
  return (
    <>
      <PageHeader
        title="Workspace"
        description="What new quotes and reports start from. Those that exist keep what they have."
      />
      <div className="max-w-3xl">
        <Card>
          {isAllowed(scope.role, 'manage') ? (
            <WorkspaceForm
              workspace={workspace}
              save={saveWorkspace}
              currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
              locales={localeOptions()}
              timeZones={timeZones().map((value) => ({ value, label: value }))}
            />
          ) : (
            <WorkspaceFacts workspace={workspace} />
          )}
        </Card>
      </div>
    </>
  )
}
