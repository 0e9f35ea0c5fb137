import { createHash } from 'node:crypto'
import type { Day } from '#lib/domain/day.ts'
import { firstDay, type Month } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { SpendLine } from '#lib/domain/spend/spend-line.ts'
import { copyCell } from './copy-in.ts'
import { Prisma } from './generated/client.ts'

/** 128 bits that stand for the name of a charge, as the text of a UUID. */
export const rowKeyOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32)

export type LinePlace = {
  workspaceId: string
  importId: string
  ordinal: number
  projectId: string
  rowKey: string
}

type Cells = Record<string, string | number | boolean | null>

/** A line by the names of its columns. */
const cellsOf = (line: SpendLine, place: LinePlace): Cells => ({
  workspace_id: place.workspaceId,
  import_id: place.importId,
  ordinal: place.ordinal,
  project_id: place.projectId,
  month: firstDay(line.month),
  billing_month: firstDay(line.billingMonth),
  day: line.day,
  starts_at: line.startsAt,
  ends_at: line.endsAt,
  kind: line.kind,
  provider: line.provider,
  service: line.service,
  account: line.account,
  sub_account: line.subAccount,
  api_project: line.apiProject,
  model: line.model,
  token_type: line.tokenType,
  region: line.region,
  invoice: line.invoice,
  category: line.category,
  is_correction: line.isCorrection,
  description: line.description,
  currency: line.currency,
  amount: line.amount,
  effective_amount: line.effectiveAmount,
  list_amount: line.listAmount,
  quantity: line.quantity,
  unit: line.unit,
  tags: line.tags && JSON.stringify(line.tags),
  row_key: place.rowKey,
  is_native: line.isNative,
  line: line.line,
  part: line.part,
})

/** A line as a row of COPY. */
export const copyRow = (line: SpendLine, place: LinePlace): string =>
  `${Object.values(cellsOf(line, place)).map(copyCell).join('\t')}\n`

/** The columns of such a row. */
export const LINE_COLUMNS = Object.keys(
  cellsOf({ month: '2000-01', billingMonth: '2000-01', tags: null } as SpendLine, {} as LinePlace),
).join(', ')

/** A row of a bill as it is shown. */
export type LineRow = {
  importId: string
  ordinal: number
  projectId: string
  day: Day
  month: Month
  kind: SpendKind
  provider: string
  service: string
  account: string | null
  subAccount: string | null
  apiProject: string | null
  model: string | null
  tokenType: string | null
  region: string | null
  category: string
  isCorrection: boolean
  description: string | null
  currency: string
  amount: Amount | null
  quantity: Amount | null
  unit: string | null
  tags: Record<string, string> | null
  line: number
  part: string | null
  compared: 'same' | 'changed' | null
  wasAmount: Amount | null
}

export const lineColumns = Prisma.sql`line.import_id as "importId", line.ordinal, line.project_id as "projectId",
  line.day::text as day, to_char(line.month, 'YYYY-MM') as month, line.kind::text as kind, line.provider, line.service,
  line.account, line.sub_account as "subAccount", line.api_project as "apiProject", line.model,
  line.token_type as "tokenType", line.region, line.category, line.is_correction as "isCorrection", line.description,
  line.currency::text as currency, line.amount::text as amount, line.quantity::text as quantity, line.unit, line.tags,
  line.line, line.part, line.compared, line.was_amount::text as "wasAmount"`

const normal = (amount: string | null): Amount | null => (amount === null ? null : text(exact(amount)))

export const lineRow = (row: LineRow): LineRow => ({
  ...row,
  amount: normal(row.amount),
  quantity: normal(row.quantity),
  wasAmount: normal(row.wasAmount),
})
