'use client'

import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { formatInstant } from '#lib/format.ts'
import { browserName } from './browser-name.ts'

type Session = {
  id: string
  isPresent: boolean
  createdAt: string
  lastSeenAt: string
  address: string
  userAgent: string
}

type Row = Session & { timeZone: string; end: (id: string) => void }

const columns = columnsOf<Row>([
  { id: 'browser', header: 'Browser', isRowHeader: true, cell: (row) => browserName(row.userAgent) },
  { id: 'address', header: 'Address', cell: (row) => row.address },
  { id: 'opened', header: 'Signed in', cell: (row) => formatInstant(row.createdAt, row.timeZone) },
  { id: 'seen', header: 'Last request', cell: (row) => formatInstant(row.lastSeenAt, row.timeZone) },
  {
    id: 'end',
    header: 'End',
    cell: (row) =>
      row.isPresent ? (
        <Badge tone="ok">This one</Badge>
      ) : (
        <Button size="compact" onPress={() => row.end(row.id)}>
          End
        </Button>
      ),
  },
])

type SessionTableProps = {
  sessions: Session[]
  timeZone: string
  end: (input: { id: string }) => Promise<Result<unknown>>
  endOthers: (input: Record<string, never>) => Promise<Result<unknown>>
}

/** Where the member is signed in. What is ended here is signed out with its next request. */
export function SessionTable({ sessions, timeZone, end, endOthers }: SessionTableProps) {
  const one = useActionForm(end, { onSuccess: () => toast('The session has ended.') })
  const others = useActionForm(endOthers, { onSuccess: () => toast('All other sessions have ended.') })
  const endOne = (id: string) => one.submit({ id })
  return (
    <Card
      title="Sessions"
      description="Every browser in which you are signed in."
      actions={
        sessions.length > 1 ? (
          <Button isPending={others.isPending} onPress={() => others.submit({})}>
            End all others
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        <ErrorSummary message={one.message ?? others.message} fields={{}} />
        <DataTable
          caption="Your sessions"
          columns={columns}
          rows={sessions.map((session) => ({ ...session, timeZone, end: endOne }))}
          rowKey={(row) => row.id}
          empty={null}
        />
      </div>
    </Card>
  )
}
