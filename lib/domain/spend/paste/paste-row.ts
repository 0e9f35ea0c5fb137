import { isCurrency } from '../../currency.ts'
import type { Currency } from '../../money.ts'
import { SPEND_KINDS, type SpendKind, spendKindName } from '../kind.ts'
import { readMoney } from './money-text.ts'
import { readMonth } from './month-text.ts'
import {
  isSumName,
  type Paste,
  type PasteCell,
  type PasteGiven,
  type PasteLine,
  readAmount,
  readAsMonth,
} from './paste.ts'
import { nameProblem } from './paste-name.ts'

const FIELDS = ['month', 'provider', 'service', 'kind', 'amount', 'currency', 'note'] as const
type Field = (typeof FIELDS)[number]

const NAMES: Record<Field, RegExp> = {
  month: /^(month|period|date|monat)$/i,
  provider: /^(provider|vendor|supplier|anbieter)$/i,
  service: /^(service|product|model|sku|dienst)$/i,
  kind: /^(kind|type|category|art)$/i,
  amount: /^(amount|cost|price|betrag|kosten)$/i,
  currency: /^(currency|währung)$/i,
  note: /^(note|comment|description|notiz)$/i,
}

const fieldName: Record<Field, string> = {
  ...{ month: 'Month', provider: 'Provider', service: 'Service', kind: 'Kind' },
  ...{ amount: 'Amount', currency: 'Currency', note: 'Note' },
}

const fieldOf = (name: string): Field | null => FIELDS.find((field) => NAMES[field].test(name.trim())) ?? null

/** The columns by their heads; without heads they are month, provider, service, kind, amount, currency and note. */
function columnsOf(first: readonly string[]): { fields: (Field | null)[]; hasHead: boolean } {
  const named = first.map(fieldOf)
  const hasHead = named.includes('month') && named.includes('amount')
  return { hasHead, fields: hasHead ? named : first.map((_, at) => FIELDS[at] ?? null) }
}

/** One amount a row. */
export function readRows(cells: readonly string[][], given: PasteGiven): Paste {
  const { fields, hasHead } = columnsOf(cells[0] ?? [])
  const rows = hasHead ? cells.slice(1) : cells
  const lines = rows.map((row, at) => lineOf(row, fields, given, at + (hasHead ? 2 : 1)))
  const twice = fields.find((field, at) => field !== null && fields.indexOf(field) !== at)
  return {
    head: fields.map((field, at) => (field ? fieldName[field] : `${cells[0]?.[at] || 'Column'} (not read)`)),
    lines,
    ambiguous: lines.flatMap((line) => line.ambiguous)[0] ?? null,
    problem: twice ? `Two columns are called ${fieldName[twice].toLowerCase()}.` : null,
  }
}

type Found = { problem: string | null; value: string }
const found = (value: string, problem: string | null = null): Found => ({ value, problem })

function kindOf(text: string, given: SpendKind): Found {
  if (text === '') return found(given)
  const kind = SPEND_KINDS.find((kind) => kind === text.toLowerCase())
  const names = SPEND_KINDS.map((kind) => spendKindName[kind]).join(', ')
  return kind ? found(kind) : found('', `This is none of ${names}.`)
}

function currencyOf(text: string): { currency: Currency | null; problem: string | null } {
  const code = text.toUpperCase()
  if (text === '') return { currency: null, problem: null }
  return isCurrency(code)
    ? { currency: code, problem: null }
    : { currency: null, problem: 'Write a currency by its three letters, such as USD.' }
}

function monthOf(text: string, { thisMonth }: PasteGiven): Found {
  const reading = readMonth(text)
  if (!reading.ok) return found('', reading.message)
  return reading.month > thisMonth ? found('', 'This month has not begun yet.') : found(reading.month)
}

function lineOf(
  row: readonly string[],
  fields: readonly (Field | null)[],
  given: PasteGiven,
  line: number,
): PasteLine & { ambiguous: string[] } {
  const textOf = (field: Field): string => row[fields.indexOf(field)] ?? ''
  const isSum = fields[0] !== undefined && isSumName(row[0] ?? '')
  const month = monthOf(textOf('month'), given)
  const provider = textOf('provider') || given.provider.trim()
  const kind = kindOf(textOf('kind'), given.kind)
  const own = currencyOf(textOf('currency'))
  // A sign beside the figure may say what no column says; only then the currency of the whole paste counts.
  const alone = readMoney(textOf('amount'), own.currency, given.decimal)
  const isSaid = own.currency !== null || (alone.ok && alone.currency !== null)
  const money = isSaid ? alone : readMoney(textOf('amount'), given.currency, given.decimal)
  const problems: Partial<Record<Field, string | null>> = {
    ...{ month: month.problem, kind: kind.problem, currency: own.problem },
    ...{ provider: nameProblem('provider', provider), service: nameProblem('service', textOf('service')) },
    ...{ note: nameProblem('note', textOf('note')), amount: money.ok ? null : money.message },
  }
  const reads: Partial<Record<Field, string | null>> = isSum
    ? {}
    : {
        month: readAsMonth(textOf('month')),
        amount: money.ok ? readAmount(textOf('amount'), money.amount) : null,
      }
  const missing = FIELDS.flatMap((field) => (fields.includes(field) ? [] : (problems[field] ?? [])))
  const cells = fields.map((field, at): PasteCell => {
    const own = field && !isSum ? (problems[field] ?? null) : null
    const text = row[at] ?? ''
    return {
      text,
      problem: own ?? (at === 0 && !isSum ? (missing[0] ?? null) : null),
      read: field ? (reads[field] ?? null) : null,
    }
  })
  const isGood = money.ok && !isSum && cells.every((cell) => cell.problem === null)
  const record = isGood && {
    ...{ month: month.value, provider, service: textOf('service'), kind: kind.value as SpendKind },
    ...{ amount: money.amount, currency: money.currency ?? given.currency, note: textOf('note') },
  }
  return {
    ...{ line, cells, isSum, records: record ? [record] : [] },
    ambiguous: !money.ok && money.isAmbiguous && !isSum ? [textOf('amount')] : [],
  }
}
