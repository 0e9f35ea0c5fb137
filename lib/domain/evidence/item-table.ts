import { exact, sum, text } from '../rate.ts'
import { numberText } from './field.ts'
import { type Evidence, ofCounts, runOf, warningsOf } from './run.ts'

/** A row of a table of your own; cost (dollars) and latency (milliseconds) may be left out. */
type ItemRow = {
  line: number
  item: string
  option: string
  passed: string
  cost?: string | undefined
  latency?: string | undefined
}

const PASSED = /^(true|1|yes|pass|passed)$/i
const FAILED = /^(false|0|no|fail|failed)$/i
const ERRORED = /^(error|errored|)$/i

const ABSENT = /^(|-|–|n\/?a|null|none|unknown)$/i

/** Dollars or milliseconds of one item, or none. */
const isAmount = (given: string): boolean => {
  const value = numberText(given)
  return ABSENT.test(given) || (value !== null && exact(value).gte(0) && exact(value).lt('1e12'))
}

/** A sentence for the first row that cannot be taken; null when all can. */
function faultIn(rows: readonly ItemRow[]): string | null {
  const seen = new Map<string, number>()
  for (const { line, item, option, passed, cost, latency } of rows) {
    if (![PASSED, FAILED, ERRORED].some((words) => words.test(passed.trim())))
      return `Line ${line}: passed is “${passed.slice(0, 40)}”; write true, false or error.`
    if (item.trim() === '' || option.trim() === '')
      return `Line ${line}: ${item.trim() === '' ? 'item' : 'option'} is empty. Name both in every row.`
    const key = JSON.stringify([option.trim(), item.trim()])
    for (const [name, given = ''] of [
      ['cost', cost],
      ['latency', latency],
    ] as const)
      if (!isAmount(given.trim()))
        return `Line ${line}: ${name} is “${given.slice(0, 40)}”; write a number from 0 on with a decimal point, or leave it empty.`
    const before = seen.get(key)
    if (before !== undefined)
      return `Line ${line} repeats the item and option of line ${before}. Keep one row for each, or name them apart.`
    seen.set(key, line)
  }
  return null
}

/** Known only when every decided item has one: a sum over some of them would look like a small one. */
function figuresIn(rows: readonly ItemRow[], of: 'cost' | 'latency'): string[] | null {
  const found = rows.flatMap((row) => numberText(row[of]?.trim()) ?? [])
  const isKnown =
    rows.length > 0 && found.length === rows.length && found.some((value) => !exact(value).isZero())
  return isKnown ? found.map((value) => text(exact(value))) : null
}

/** A table of your own: one row for each item and option, and whether it passed. A sentence names a row that says neither. */
export function readItemTable(rows: readonly ItemRow[]): Evidence | string {
  const fault = faultIn(rows)
  if (fault) return fault
  const byOption = Map.groupBy(rows, ({ option }) => option.trim())
  return {
    tool: 'table',
    runs: [...byOption].map(([option, own]) => {
      const decided = own.filter(({ passed }) => !ERRORED.test(passed.trim()))
      const isPass = ({ passed }: ItemRow) => PASSED.test(passed.trim())
      const count = decided.filter(isPass).length
      const counts = { passed: count, failed: decided.length - count, errored: own.length - decided.length }
      const [costs, latencies] = [figuresIn(decided, 'cost'), figuresIn(decided, 'latency')]
      return runOf({
        ...{ model: option, task: 'items', metric: 'passed', key: 'items', ...ofCounts(counts) },
        cost: costs && text(exact(sum(costs))),
        latency: latencies && text(exact(sum(latencies)).dividedBy(latencies.length).toDecimalPlaces(3)),
        warnings: [...warningsOf(counts), ...(costs ? [] : ['The cost is not in the file.'])],
        items: new Map(decided.map((row) => [row.item.trim(), isPass(row)])),
      })
    }),
  }
}
