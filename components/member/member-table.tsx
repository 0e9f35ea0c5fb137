'use client'

import { useState } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { type MemberActions, MemberMenu, type MemberRow } from './member-menu.tsx'
import { OneTimeAddress } from './one-time-address.tsx'
import { roleLabel } from './role-option.ts'

type Address = { name: string; path: string }
type Row = { member: MemberRow; actions: MemberActions; onAddress: (address: Address) => void }

const columns = columnsOf<Row>([
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ member }) => (member.isSelf ? `${member.name} (you)` : member.name),
  },
  { id: 'email', header: 'E-mail address', cell: ({ member }) => member.email, isName: true },
  { id: 'role', header: 'Role', cell: ({ member }) => roleLabel[member.role] },
  { id: 'state', header: 'State', cell: ({ member }) => <MemberState {...member} /> },
  {
    id: 'menu',
    header: 'Change',
    cell: ({ member, actions, onAddress }) =>
      member.isSelf ? null : <MemberMenu member={member} onAddress={onAddress} {...actions} />,
  },
])

function MemberState({ isDisabled, hasPassword }: MemberRow) {
  if (isDisabled) return <Badge tone="danger">Disabled</Badge>
  return hasPassword ? <Badge tone="ok">Active</Badge> : <Badge tone="warning">No password yet</Badge>
}

export function MemberTable({ members, ...actions }: { members: MemberRow[] } & MemberActions) {
  const [address, setAddress] = useState<Address | null>(null)
  return (
    <div className="flex flex-col gap-6">
      {address ? <OneTimeAddress key={address.path} {...address} /> : null}
      <DataTable
        caption="Members of the workspace"
        columns={columns}
        rows={members.map((member) => ({ member, actions, onAddress: setAddress }))}
        rowKey={(row) => row.member.userId}
        empty={null}
      />
    </div>
  )
}
