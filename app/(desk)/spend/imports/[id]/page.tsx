import type { Metadata } from 'next'
import { stepOf } from '#components/import/import-status.ts'
import { StepList } from '#components/import/step-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getImportDesk } from '#lib/data/import-desk.ts'
import { SHOWN } from '#lib/domain/import/line-show.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatBytes } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { firstOf, readChoice } from '#lib/schemas/list.ts'
import { CheckStep } from './check-step.tsx'
import { EndStep } from './end-step.tsx'
import { ReadingStep } from './reading-step.tsx'

export const metadata: Metadata = { title: 'Import' }

/** One address for the four steps: where an import is follows from its state, and survives a closed tab. */
export default async function Page(props: PageProps<'/spend/imports/[id]'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const search = await props.searchParams
  const asked = { show: readChoice(search, 'show', SHOWN), after: firstOf(search.after) ?? null }
  const desk = await found(getImportDesk(scope, id, asked))
  const { bill } = desk
  const canWrite = isAllowed(scope.role, 'write')
  const status = bill.isInterrupted ? 'interrupted' : bill.status
  const isReadAgain = status === 'staged' && canWrite && firstOf(search.step) === 'reading'
  const current = isReadAgain ? 1 : stepOf[status]
  const step = { scope, desk, canWrite, search }
  return (
    <>
      <PageHeader
        title={bill.fileName}
        breadcrumb={[
          { href: paths.spend(), label: 'Spend' },
          { href: paths.imports(), label: 'Imports' },
          { label: bill.fileName },
        ]}
        description={`${bill.projects[bill.projectId] ?? ''}${bill.bytes === null ? '' : `, ${formatBytes(bill.bytes)}`}, sent by ${desk.madeBy}`}
      />
      <StepList
        current={current}
        links={canWrite && current === 2 ? { 1: paths.import(id, { step: 'reading' }) } : {}}
      />
      {current <= 1 ? <ReadingStep {...step} status={status} /> : null}
      {current === 2 ? <CheckStep {...step} /> : null}
      {current === 3 ? <EndStep {...step} /> : null}
    </>
  )
}
