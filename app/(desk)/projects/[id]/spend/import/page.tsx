import type { Metadata } from 'next'
import { BillImport } from '#components/spend/bill-import.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { importBill, previewBill } from '../../../../spend/actions.ts'

export const metadata: Metadata = { title: 'Import a bill' }

/** The layout around it reads the project, and answers for one that is not there. */
export default async function Page(props: PageProps<'/projects/[id]/spend/import'>) {
  await requireScope('write')
  return <BillImport projectId={(await props.params).id} preview={previewBill} load={importBill} />
}
