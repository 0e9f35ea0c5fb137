import { matchedLines } from './matched-line.ts'
import type { WrittenLine, WrittenPart, WrittenQuote } from './written.ts'
import { isAlike, LINE_UNITS, QUOTE_UNITS, type Unit } from './written-unit.ts'

export type KeyedLine = WrittenLine & { key: number }
export type KeyedQuote = Omit<WrittenQuote, 'lines' | 'plan'> & {
  lines: KeyedLine[]
  plan: (WrittenPart & { key: number })[]
}

export type Side = 'mine' | 'theirs'
/** Both wrote, each something else. Nothing of either is lost until somebody chooses. */
export type MergeConflict = { id: string; place: string; mine: string; theirs: string }
export type Choose = (id: string) => Side | undefined

/** The draft with what both sides wrote; where they disagree mine stands until `theirs` is chosen. */
export type Merged = {
  quote: KeyedQuote
  /** What is saved, its lines known by the keys that they have in the draft. */
  saved: KeyedQuote
  conflicts: MergeConflict[]
  taken: string[]
}

type Three<T> = { base: T; mine: T; theirs: T }
type Log = Pick<Merged, 'conflicts' | 'taken'> & { choose: Choose }
type Named = { id: string; called: (name: string) => string }

function mergeUnits<T>(units: readonly Unit<T>[], { base, mine, theirs }: Three<T>, at: Named, log: Log): T {
  const merged = { ...mine }
  for (const unit of units) {
    if (isAlike(unit, base, theirs) || isAlike(unit, mine, theirs)) continue
    const id = `${at.id}${unit.name}`
    const place = at.called(unit.name)
    const isMine = !isAlike(unit, base, mine)
    if (isMine) log.conflicts.push({ id, place, mine: unit.tell(mine), theirs: unit.tell(theirs) })
    else log.taken.push(place)
    if (!isMine || log.choose(id) === 'theirs') for (const key of unit.keys) merged[key] = theirs[key]
  }
  return merged
}

const isUntouched = (line: WrittenLine, before: WrittenLine): boolean =>
  LINE_UNITS.every((unit) => isAlike(unit, line, before))

const nameOf = ({ label }: WrittenLine): string => `Line “${label || 'without a name'}”`
const REMOVED = 'removed'
const KEPT = 'kept, with changes'

/** A line that both had. One that only one side removed goes, unless the other has changed it since. */
function mergeLine(
  before: KeyedLine,
  mine: KeyedLine | undefined,
  theirs: WrittenLine | undefined,
  log: Log,
) {
  const place = nameOf(mine ?? before)
  const id = `line ${before.key} `
  if (mine && theirs) {
    const theirLine = { ...theirs, key: before.key }
    const at = { id, called: (name: string) => `${place}: ${name}` }
    return mergeUnits(LINE_UNITS, { base: before, mine, theirs: theirLine }, at, log)
  }
  const left = mine ?? (theirs && { ...theirs, key: before.key })
  if (!left) return undefined
  if (isUntouched(left, before)) {
    if (mine) log.taken.push(`${place} (${REMOVED})`)
    return undefined
  }
  log.conflicts.push(
    mine ? { id, place, mine: KEPT, theirs: REMOVED } : { id, place, mine: REMOVED, theirs: KEPT },
  )
  const kept: Side = mine ? 'mine' : 'theirs'
  return (log.choose(id) ?? 'mine') === kept ? left : undefined
}

function mergeLines(base: KeyedLine[], mine: KeyedLine[], theirs: WrittenLine[], log: Log) {
  const matches = matchedLines(base, theirs)
  const theirsOf = new Map(matches.flatMap((key, at) => (key === null ? [] : [[key, theirs[at]] as const])))
  const mineOf = new Map(mine.map((line) => [line.key, line]))
  const kept = new Map<number, KeyedLine>()
  for (const line of base) {
    const merged = mergeLine(line, mineOf.get(line.key), theirsOf.get(line.key), log)
    if (merged) kept.set(line.key, merged)
  }
  const isKnown = new Set(base.map(({ key }) => key))
  for (const line of mine) if (!isKnown.has(line.key)) kept.set(line.key, line)
  let next = Math.max(-1, ...base.map(({ key }) => key), ...mine.map(({ key }) => key)) + 1
  const theirOrder = theirs.map((line, at) => {
    const known = matches[at] ?? null
    if (known !== null) return known
    kept.set(next, { ...line, key: next })
    log.taken.push(`${nameOf(line)} (new)`)
    return next++
  })
  return {
    lines: orderOf(base, mine, theirOrder).flatMap((key) => kept.get(key) ?? []),
    saved: theirs.map((line, at) => ({ ...line, key: theirOrder[at] ?? at })),
  }
}

/** Mine, with what only they have behind what stands before it there; theirs where only they moved something. */
function orderOf(base: KeyedLine[], mine: KeyedLine[], theirs: number[]): number[] {
  const [before, own] = [base.map(({ key }) => key), mine.map(({ key }) => key)]
  const common = (keys: number[]) => keys.filter((key) => before.includes(key) && own.includes(key))
  const [first, second] = common(own).join() === common(before).join() ? [theirs, own] : [own, theirs]
  return second.reduce((order, key, at) => {
    if (order.includes(key)) return order
    const behind = second.slice(0, at).findLast((other) => order.includes(other))
    return order.toSpliced(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key)
  }, first)
}

const bareParts = (plan: readonly WrittenPart[]): WrittenPart[] =>
  plan.map(({ label, due, share, shareIn }) => ({ label, due, share, shareIn }))

/**
 * What two people wrote on the draft that both had read: `base` as it was, `mine` as it stands here, `theirs` as it is
 * saved now. What only one of them changed is taken; where both did, somebody chooses.
 */
export function mergeWritten(
  base: KeyedQuote,
  mine: KeyedQuote,
  theirs: WrittenQuote,
  choose: Choose = () => undefined,
): Merged {
  const log: Log = { conflicts: [], taken: [], choose }
  const plain = (quote: KeyedQuote) => ({ ...quote, plan: bareParts(quote.plan) })
  const three = { base: plain(base), mine: plain(mine), theirs: { ...theirs, lines: [] } }
  const merged = mergeUnits(QUOTE_UNITS, three, { id: '', called: (name) => name }, log)
  const { lines, saved } = mergeLines(base.lines, mine.lines, theirs.lines, log)
  const isPlanMine = JSON.stringify(merged.plan) === JSON.stringify(three.mine.plan)
  const keyed = (parts: readonly WrittenPart[]) => parts.map((part, key) => ({ ...part, key }))
  const plan = isPlanMine ? mine.plan : keyed(merged.plan)
  return {
    quote: { ...merged, plan, lines },
    saved: { ...theirs, plan: keyed(theirs.plan), lines: saved },
    ...{ conflicts: log.conflicts, taken: log.taken },
  }
}
