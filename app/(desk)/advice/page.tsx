import type { Metadata } from 'next'
import { RuleBook } from '#components/advice/rule-book.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { paths } from '#lib/paths.ts'

export const metadata: Metadata = { title: 'Rules of the advice' }

export default async function Page() {
  await requireScope('read')
  return (
    <>
      <PageHeader
        title="Rules of the advice"
        breadcrumb={[{ href: paths.prices(), label: 'Prices' }, { label: 'Rules of the advice' }]}
        description="No model stands behind a recommendation. These rules do, in this order, and each names its source."
      />
      <RuleBook />
    </>
  )
}
