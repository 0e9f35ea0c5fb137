import { type Evidence, ofCounts, runOf, warningsOf } from './run.ts'

type ItemRow = { line: number; item: string; option: string; passed: string }

const PASSED = /^(true|1|yes|pass|passed)$/i
const FAILED = /^(false|0|no|fail|failed)$/i
const ERRORED = /^(error|errored|)$/i

/** A table of your own: one row for each item and option, and whether it passed. A sentence names a row that says neither. */
export function readItemTable(rows: readonly ItemRow[]): Evidence | string {
  const odd = rows.find(({ passed }) => ![PASSED, FAILED, ERRORED].some((words) => words.test(passed.trim())))
  if (odd) return `Line ${odd.line}: passed is “${odd.passed.slice(0, 40)}”; write true, false or error.`
  const byOption = Map.groupBy(rows, ({ option }) => option.trim())
  return {
    tool: 'table',
    runs: [...byOption].map(([option, own]) => {
      const decided = own.filter(({ passed }) => !ERRORED.test(passed.trim()))
      const isPass = ({ passed }: ItemRow) => PASSED.test(passed.trim())
      const count = decided.filter(isPass).length
      const counts = { passed: count, failed: decided.length - count, errored: own.length - decided.length }
      return runOf({
        ...{ model: option, task: 'items', metric: 'passed', key: 'items', ...ofCounts(counts) },
        warnings: [...warningsOf(counts), 'The cost is not in the file.'],
        items: new Map(decided.map((row) => [row.item.trim(), isPass(row)])),
      })
    }),
  }
}
