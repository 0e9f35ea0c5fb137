import type { Metadata } from 'next'
import { MemberTable } from '#components/member/member-table.tsx'
import { NewMember } from '#components/member/new-member.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listMembers } from '#lib/data/member.ts'
import { createMember, disableMember, enableMember, renewAddress, setMemberRole } from './actions.ts'

export const metadata: Metadata = { title: 'Members' }

export default async function Page() {
  const scope = await requireScope('manage')
  const members = await listMembers(scope)
  return (
    <>
      <PageHeader
        title="Members"
        description="Owners run the workspace, consultants work on projects, viewers read."
        actions={<NewMember create={createMember} />}
      />
      <MemberTable
        members={members}
        setRole={setMemberRole}
        disable={disableMember}
        enable={enableMember}
        renewAddress={renewAddress}
      />
    </>
  )
}
