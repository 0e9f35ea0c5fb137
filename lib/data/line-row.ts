import { hash } from 'node:crypto'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import { rememberedOf } from '#lib/domain/import/remembered.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { ShownLine, SpendLine } from '#lib/domain/spend/spend-line.ts'
import { copyCell } from './copy-in.ts'
import { Prisma } from './generated/client.ts'

/** 128 bits that stand for the name of a charge, as the text of a UUID. */
export const rowKeyOf = (name: string): string => hash('sha256', name).slice(0, 32)

/** What many lines of a bill have in common: whose charge it is, for what and when. In the order of `copyCharge`. */
export const CHARGE_COLUMNS = [
  ...['project_id', 'month', 'billing_month', 'day', 'starts_at', 'ends_at', 'kind', 'provider', 'service'],
  ...['account', 'sub_account', 'api_project', 'model', 'token_type', 'region', 'invoice', 'category'],
  ...['is_correction', 'description', 'currency', 'unit', 'tags', 'row_key', 'is_native', 'part'],
].join(', ')

/** What each line has of its own, in the order of `copyFigures`. */
export const FIGURE_COLUMNS = 'ordinal, amount, effective_amount, list_amount, quantity, line'

const tagCell = rememberedOf((tags: Record<string, string>) => copyCell(JSON.stringify(tags)))

/** Cells that hold no letter with a meaning of its own. */
const bare = (value: string | null): string => value ?? '\\N'

export type ChargePlace = { charge: number; projectId: string; rowKey: string }

/** The charge of a line as a row of COPY, by its number. */
export function copyCharge(line: SpendLine, { charge, projectId, rowKey }: ChargePlace): string {
  const when = `${line.month}-01\t${line.billingMonth}-01\t${line.day}\t${line.startsAt}\t${line.endsAt}`
  const whom = `${line.kind}\t${copyCell(line.provider)}\t${copyCell(line.service)}\t${copyCell(line.account)}\t${copyCell(line.subAccount)}`
  const what = `${copyCell(line.apiProject)}\t${copyCell(line.model)}\t${copyCell(line.tokenType)}\t${copyCell(line.region)}\t${copyCell(line.invoice)}`
  const words = `${line.category}\t${line.isCorrection}\t${copyCell(line.description)}\t${line.currency}`
  const rest = `${copyCell(line.unit)}\t${line.tags === null ? '\\N' : tagCell(line.tags)}\t${rowKey}\t${line.isNative}`
  return `${charge}\t${projectId}\t${when}\t${whom}\t${what}\t${words}\t${rest}\t${copyCell(line.part)}\n`
}

/** The figures of a line as a row of COPY, with the number of its charge. */
export const copyFigures = (spend: ImportedSpend, { charge, ordinal }: { charge: number; ordinal: number }) =>
  `${charge}\t${ordinal}\t${bare(spend.billedCost)}\t${bare(spend.effectiveCost)}\t${bare(spend.listCost)}\t${bare(spend.consumedQuantity)}\t${spend.line}\n`

/** What of a line decides which rows give way to its bill, in the order of `copyReach`. */
export const REACH = 'billing_month, month, day, provider, account, sub_account, is_native'

/** The same as a row of COPY. */
export function copyReach(line: SpendLine): string {
  const when = `${line.billingMonth}-01\t${line.month}-01\t${line.day}`
  const whose = `${copyCell(line.provider)}\t${copyCell(line.account)}\t${copyCell(line.subAccount)}`
  return `${when}\t${whose}\t${line.isNative}\n`
}

export const lineColumns = Prisma.sql`line.import_id as "importId", line.ordinal, line.project_id as "projectId",
  line.day::text as day, to_char(line.month, 'YYYY-MM') as month, line.kind::text as kind, line.provider, line.service,
  line.account, line.sub_account as "subAccount", line.api_project as "apiProject", line.model,
  line.token_type as "tokenType", line.region, line.category, line.is_correction as "isCorrection", line.description,
  line.currency::text as currency, line.amount::text as amount, line.quantity::text as quantity, line.unit, line.tags,
  line.line, line.part, line.compared, line.was_amount::text as "wasAmount"`

const normal = (amount: string | null): Amount | null => (amount === null ? null : text(exact(amount)))

export const lineRow = (row: ShownLine): ShownLine => ({
  ...row,
  amount: normal(row.amount),
  quantity: normal(row.quantity),
  wasAmount: normal(row.wasAmount),
})
