import { fingerprint } from '../fingerprint.ts'
import { type Amount, exact, sum, text } from '../rate.ts'
import { canonical } from './canonical.ts'
import { countOf, type Fields, isFields, listIn, numberText, textOf, within } from './field.ts'
import { type Evidence, ofCounts, type Run, runOf, warningsOf } from './run.ts'

export const isPromptfoo = (value: unknown): boolean =>
  isFields(value) &&
  isFields(value.results) &&
  ['prompts', 'results', 'table'].some((name) => typeof within(value, 'results')[name] === 'object')

const isError = (item: Fields): boolean =>
  'failureReason' in item
    ? textOf(item.failureReason) === '2'
    : item.success !== true && textOf(item.error) !== null && !isFields(item.gradingResult)

const isCached = ({ response, cached }: Fields): boolean =>
  cached === true || within(response).cached === true

const UNKNOWN_COST = 'The cost is unknown: the file says nothing, which is not free.'

/** A cost of nothing, for tokens that were used or by a stand-in that answers at once, is a cost that nobody knows. */
function costOf(items: readonly Fields[]): { cost: Amount | null; warnings: string[] } {
  const costs = items.map((item) => {
    const cost = numberText(item.cost) ?? numberText(within(item, 'response').cost)
    return cost === null || exact(cost).lte(0) ? null : text(exact(cost))
  })
  const known = costs.filter((cost) => cost !== null)
  const warnings = items.some(isCached)
    ? ['Some answers came from a cache: their cost is less than it would be, and their latency is left out.']
    : []
  const isPartial = items.some((item, at) => !isError(item) && costs[at] === null)
  if (known.length > 0 && !isPartial) return { cost: text(exact(sum(known))), warnings }
  return { cost: null, warnings: [...warnings, UNKNOWN_COST] }
}

/** Of answers that were given, and not out of a cache: an error that comes at once would make the model look quick. */
function meanLatency(items: readonly Fields[]): Amount | null {
  const asked = items.filter((item) => !isError(item) && !isCached(item))
  const known = asked.flatMap(({ latencyMs }) => numberText(latencyMs) ?? [])
  if (known.length === 0) return null
  return text(
    exact(sum(known.map((value) => text(exact(value)))))
      .dividedBy(known.length)
      .toDecimalPlaces(3),
  )
}

const testOf = (item: Fields): number => countOf(item.testIdx)

const varsOf = (item: Fields): unknown => item.vars ?? within(item, 'testCase').vars

/**
 * Items by what was asked and how it was judged, so that two files with the same tests in another order pair, and a test
 * that was run several times is told apart by its place. Without them by their number in their own evaluation alone.
 */
function itemKeys(items: readonly Fields[], evaluation: string): Map<Fields, string> {
  const seen = new Map<string, number>()
  const keys = new Map<Fields, string>()
  for (const item of items.toSorted((a, b) => testOf(a) - testOf(b))) {
    const vars = varsOf(item)
    const isAsked = Array.isArray(vars) ? vars.length > 0 : isFields(vars) && Object.keys(vars).length > 0
    if (!isAsked) {
      keys.set(item, `${evaluation} test ${testOf(item)}`)
      continue
    }
    const asked = canonical([vars, within(item, 'testCase').assert ?? null])
    const times = (seen.get(asked) ?? 0) + 1
    seen.set(asked, times)
    keys.set(item, `${asked} ${times}`)
  }
  return keys
}

type Task = { task: string; evaluation: string }

function ofItems(prompt: Fields, items: readonly Fields[], { task, evaluation }: Task): Run {
  const errored = items.filter(isError)
  const decided = items.filter((item) => !isError(item))
  const passed = decided.filter(({ success }) => success === true).length
  const counts = { passed, failed: decided.length - passed, errored: errored.length }
  const { cost, warnings } = costOf(items)
  const keys = itemKeys(items, evaluation)
  const [first] = items
  return runOf({
    ...{ task, metric: 'passed', cost, latency: meanLatency(items), isItemByContent: true },
    key: canonical([...keys.values()].sort()),
    ...ofCounts(counts),
    model: textOf(prompt.provider) ?? textOf(within(first, 'provider').id) ?? textOf(first?.provider),
    warnings: [...warningsOf(counts), ...warnings],
    items: new Map(decided.map((item) => [keys.get(item) ?? '', item.success === true])),
  })
}

/** Where single results were left out: the counts. `metrics.score` and `totalLatencyMs` are sums, and no rates. */
function ofMetrics(prompt: Fields, task: string): Run {
  const metrics = within(prompt, 'metrics')
  const counts = {
    passed: countOf(metrics.testPassCount),
    failed: countOf(metrics.testFailCount),
    errored: countOf(metrics.testErrorCount),
  }
  const cost = numberText(metrics.cost)
  const latency = numberText(metrics.totalLatencyMs)
  const { n } = ofCounts(counts)
  return runOf({
    ...{ task, metric: 'passed', key: null, model: textOf(prompt.provider), ...ofCounts(counts) },
    cost: cost !== null && !exact(cost).isZero() ? text(exact(cost)) : null,
    latency: latency !== null && n > 0 ? text(exact(latency).dividedBy(n).toDecimalPlaces(3)) : null,
    warnings: [...warningsOf(counts), ...(cost !== null && !exact(cost).isZero() ? [] : [UNKNOWN_COST])],
  })
}

/** Version 2 has a table in place of the prompts: its rows become single results. */
function rowsOfTable(results: Fields): Fields[] {
  return listIn(within(results, 'table').body).flatMap((row, testIdx) =>
    listIn(row.outputs).map((output, promptIdx) => ({
      ...{ ...output, success: output.pass ?? output.success, testIdx: String(testIdx) },
      ...{ vars: row.vars ?? null, testCase: row.test ?? output.testCase ?? null },
      promptIdx: String(promptIdx),
    })),
  )
}

type Contents = { prompts: readonly Fields[]; items: readonly Fields[] } & Task

function runsOf({ prompts, items, ...task }: Contents): Evidence {
  const indexes = [...new Set(items.map((item) => countOf(item.promptIdx)))]
  const count = Math.max(prompts.length, ...indexes.map((at) => at + 1), 0)
  return {
    tool: 'promptfoo',
    runs: Array.from({ length: Math.min(count, MOST_PROMPTS) }, (_, at) => {
      const own = items.filter((item) => countOf(item.promptIdx) === at)
      const prompt = prompts[at] ?? {}
      return own.length > 0 ? ofItems(prompt, own, task) : ofMetrics(prompt, task.task)
    }),
  }
}

const MOST_PROMPTS = 500

/** Output of promptfoo, versions 2 and 3. @see https://www.promptfoo.dev/docs/configuration/outputs/ */
export function readPromptfoo(value: unknown): Evidence | string {
  const results = within(value, 'results')
  const version = textOf(results.version) ?? '3'
  if (version !== '2' && version !== '3')
    return `This is promptfoo’s format ${version}; versions 2 and 3 are read. Export JSON with promptfoo 0.100 or later.`
  const table = within(results, 'table', 'head')
  const listed = listIn(results.results)
  const evaluation = textOf(isFields(value) ? value.evalId : null) ?? 'promptfoo'
  return runsOf({
    prompts: listIn(results.prompts).length > 0 ? listIn(results.prompts) : listIn(table.prompts),
    items: listed.length > 0 ? listed : rowsOfTable(results),
    ...{ evaluation, task: textOf(within(value, 'config').description) ?? evaluation },
  })
}

export const isPromptfooLines = (lines: readonly unknown[]): boolean =>
  lines.length > 0 &&
  lines.every((line) => isFields(line) && 'promptIdx' in line && 'success' in line && 'testIdx' in line)

/** The same as JSON by line: one result a line, without the prompts and without a name of the evaluation. */
export function readPromptfooLines(lines: readonly unknown[]): Evidence {
  const items = lines.filter(isFields)
  // Tests that say nothing of what was asked are those of this file alone.
  const evaluation = `promptfoo ${items.length} ${fingerprint(canonical(items.slice(0, 20)))}`
  return runsOf({ prompts: [], items, task: 'promptfoo', evaluation })
}
