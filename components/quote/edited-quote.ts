import type { KeyedLine, KeyedQuote } from '#lib/domain/quote/merge-written.ts'
import type { LineKind } from '#lib/domain/quote/offer.ts'
import { possibleDraft } from '#lib/domain/quote/possible-draft.ts'
import { problemInWords } from '#lib/domain/quote/problem-in-words.ts'
import type { QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { readWritten } from '#lib/domain/quote/read-written.ts'
import {
  PLAIN_WRITTEN_LINE,
  type WrittenLine,
  type WrittenPart,
  type WrittenQuote,
  writtenQuote,
} from '#lib/domain/quote/written.ts'

/** What is being typed; the key stays with a line or a part when it moves. */
export type EditedLine = KeyedLine
export type EditedPart = WrittenPart & { key: number }
export type EditedQuote = KeyedQuote

const keyed = <T>(items: readonly T[]): (T & { key: number })[] =>
  items.map((item, key) => ({ ...item, key }))

export function editedFrom(draft: QuoteDraft, currency: string): EditedQuote {
  const written = writtenQuote(draft, currency)
  return { ...written, lines: keyed(written.lines), plan: keyed(written.plan) }
}

const bare = <T extends { key: number }>({ key: _, ...item }: T): Omit<T, 'key'> => item

/** What is saved. */
export const writtenFrom = (edited: EditedQuote): WrittenQuote => ({
  ...edited,
  lines: edited.lines.map(bare),
  plan: edited.plan.map(bare),
})

/** As it is read back once it is saved: `1200` becomes `1200.00`, so that only what somebody changed differs. */
export function asSaved(edited: EditedQuote, currency: string): EditedQuote {
  const { draft, positions } = readWritten(writtenFrom(edited), currency)
  if (positions.length < edited.lines.length) return edited
  const { lines, plan, ...quote } = writtenQuote(draft, currency)
  return {
    ...quote,
    lines: lines.map((line, at) => ({ ...line, key: edited.lines[at]?.key ?? at })),
    plan: keyed(plan),
  }
}

const nextKey = (items: readonly { key: number }[]): number =>
  Math.max(-1, ...items.map(({ key }) => key)) + 1

export const newLine = (lines: readonly EditedLine[], kind: LineKind): EditedLine => ({
  ...{ ...PLAIN_WRITTEN_LINE, key: nextKey(lines) },
  ...{ kind, label: '', description: '', quantity: '1', unit: '', unitPrice: '' },
})

export const newPart = (plan: readonly EditedPart[]): EditedPart => ({
  ...{ key: nextKey(plan), label: plan.length === 0 ? 'Deposit' : '', due: '' },
  ...(plan.length === 0
    ? { share: '30', shareIn: 'percent' as const }
    : { share: '', shareIn: 'rest' as const }),
})

const pickOf = ({ choicePick, label }: WrittenLine): string => choicePick.trim() || label

const isRival = (line: WrittenLine, other: WrittenLine): boolean =>
  line.choice === 'alternative' &&
  other.choice === 'alternative' &&
  line.choiceOf.trim() === other.choiceOf.trim()

/** The lines with one of them written anew; of a set of alternatives the pick that was chosen last is the chosen one. */
export function withLine(lines: readonly EditedLine[], next: EditedLine): EditedLine[] {
  const before = lines.find(({ key }) => key === next.key)
  const isPicked = next.isChosen && next.choice === 'alternative' && before?.isChosen !== true
  return lines.map((line) => {
    if (line.key === next.key) return next
    if (!isPicked || !isRival(line, next)) return line
    return { ...line, isChosen: pickOf(line) === pickOf(next) }
  })
}

export type Readable = {
  draft: QuoteDraft
  unreadable: number
  problems: string[]
  /** The draft with all that stands in the way, as the checks look at it. */
  asWritten: QuoteDraft
  /** Keys of the lines of the draft. */
  keys: number[]
}

/** The draft as far as it can be read and priced, for the page beside the form, and what stands in the way of the rest. */
export function readableDraft(edited: EditedQuote, currency: string): Readable {
  const { draft: read, unreadable, positions } = readWritten(writtenFrom(edited), currency)
  const { draft, problems } = possibleDraft(read)
  return {
    ...{ draft, unreadable, asWritten: read },
    problems: problems.map((problem) => problemInWords(read, problem)),
    keys: positions.flatMap((at) => edited.lines[at]?.key ?? []),
  }
}
