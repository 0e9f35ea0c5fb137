import type { FileFacts } from '#lib/domain/import/bill-row.ts'
import type { ControlTotal } from '#lib/domain/import/control-total.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import type { ImportedSpend, SourceKind } from '#lib/domain/import/imported-spend.ts'
import { FileRefusal, RowError } from '#lib/domain/import/row-error.ts'
import { type Summary, Tally } from '#lib/domain/import/tally.ts'
import type { Month } from '#lib/domain/month.ts'
import { type AlikeReading, alikeReader } from './alike.ts'
import { Content } from './content.ts'
import { Controls, missingRows, warningsOf } from './controls.ts'
import { EffectiveCost } from './effective-cost.ts'
import type { Answers } from './head.ts'
import { LIMITS } from './limit.ts'
import { openPart } from './open-part.ts'
import { partsOf, type Source } from './part.ts'
import type { RawRow } from './table.ts'

export type Bill = Summary & {
  format: string
  label: string
  formatVersion: string | null
  sourceKind: SourceKind
  /** Of the text within, however it is packed and its lines end. */
  contentSha256: string
  /** What the file itself says that it comes to. */
  controls: ControlTotal[]
}

/**
 * Gets each row that is accepted, the month for which it counts, the format, and an object that is the same for rows of
 * one charge, where they are looked for. The next one waits for what it returns.
 */
type Keep = (
  spend: ImportedSpend,
  month: Month,
  format: string,
  charge: object | null,
) => Promise<void> | undefined

type Reader = {
  format: BillFormat
  read: ReturnType<typeof alikeReader>
  /** Null where what is billed counts. */
  effective: EffectiveCost | null
}

function take(
  raw: RawRow,
  { format, read, effective }: Reader,
  tally: Tally,
  keep: Keep,
): Promise<void> | undefined {
  if (raw.kind === 'skip') tally.skip()
  else if (raw.kind === 'reject') tally.reject({ line: raw.line, reason: raw.reason })
  else {
    const found = readRow(raw, read, tally)
    if (!found) return undefined
    const { reading, charge } = found
    if ('skip' in reading) tally.skip(reading.emptyDay)
    else if (!tally.skipsKnown(reading)) {
      const spend = effective?.counted(reading) ?? reading
      return keep(spend, tally.accept(spend, raw.words), format.id, charge)
    }
  }
  return undefined
}

/** Null for a row that was rejected. */
function readRow(
  { row, words }: RawRow & { kind: 'row' },
  read: Reader['read'],
  tally: Tally,
): AlikeReading | null {
  try {
    return read(row, words)
  } catch (error) {
    if (!(error instanceof RowError)) throw error
    const { line, part } = row
    tally.reject({ line, reason: error.message, ...(part !== null && { part }) })
    return null
  }
}

type Known = Omit<Bill, keyof Summary | 'contentSha256' | 'controls'>

/** What a file is, by its head and its first row. */
function knownOf(format: BillFormat, facts: FileFacts | null, raw: RawRow, answers: Answers): Known {
  const heads = new Set((facts?.heads ?? []).map((name) => name.toLowerCase()))
  const first = raw.kind === 'row' ? raw.row : null
  return {
    ...{ format: format.id, label: format.label },
    sourceKind: answers.sourceKind ?? format.sourceKind(first),
    formatVersion: answers.version ?? format.version(facts ? heads : new Set(first?.facts.heads ?? [])),
  }
}

/**
 * Reads a bill of any known format, row by row, and adds it up. `keep` gets each row that is accepted.
 * @throws FileRefusal with a sentence when it is no bill, or none of its rows can be taken over.
 */
export async function readBill(
  source: Source,
  { answers = {}, today, keep = () => undefined }: { answers?: Answers; today: string; keep?: Keep },
): Promise<Bill> {
  const { parts, warnings, rowsSaid = null } = await partsOf(source)
  const content = new Content()
  let known: Known | null = null
  let tally: Tally | null = null
  let effective: EffectiveCost | null = null
  const controls = new Controls()
  let count = 0
  for (const part of parts) {
    const { format, facts, asked = new Map(), rows, warnings: own } = await openPart(part, content, answers)
    const read = alikeReader(facts ? format : { ...format, figures: undefined }, asked)
    if (format.instead) throw new FileRefusal(format.instead)
    if (known && known.format !== format.id)
      throw new FileRefusal(
        `${part.name} is ${format.label}, the files before it are ${known.label}: import them apart.`,
      )
    if (answers.cost) effective ??= new EffectiveCost(format)
    tally ??= new Tally({ monthBy: format.monthBy ?? 'charge', today })
    for (const warning of [...own, ...(format.warning ? [format.warning] : [])]) tally.warn(warning)
    for await (const batch of rows)
      for (const raw of batch) {
        count += 1
        if (count > LIMITS.rows)
          throw new FileRefusal('This bill has more than 1,000,000 rows. Export fewer months at once.')
        known ??= knownOf(format, facts, raw, answers)
        if (raw.kind === 'skip' && raw.total) controls.noteTotal(raw.total, format)
        const kept = take(raw, { format, read, effective }, tally, keep)
        if (kept) await kept
      }
    if (facts) controls.noteHead(facts)
  }
  const summary = tally?.summary()
  if (!summary || !known) throw new FileRefusal('0 rows: this file has a head and nothing below it.')
  if (summary.rows.accepted === 0 && summary.rows.rejected > 0) {
    const [first] = summary.rejected
    throw new FileRefusal(
      `None of its ${summary.rows.read} rows can be taken over. Line ${first?.line}: ${first?.reason}`,
    )
  }
  const contentSha256 = content.sha256()
  const said = controls.list(summary.currencyTotals)
  return {
    ...{ ...summary, ...known, contentSha256, controls: said },
    warnings: [
      ...[...warnings, ...summary.warnings, ...warningsOf(said)],
      ...(effective?.warnings(summary.currencyTotals) ?? []),
      ...missingRows(rowsSaid, summary.rows.read),
    ],
  }
}
