import { type Amount, exact, sum, text } from '../rate.ts'
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

const tokensOf = (item: Fields): number =>
  countOf(within(item, 'tokenUsage').total) || countOf(within(item, 'response', 'tokenUsage').total)

/** A cost of nothing for tokens that were used, or by a stand-in that answers at once, is a cost that nobody knows. */
function costOf(items: readonly Fields[]): { cost: Amount | null; warnings: string[] } {
  const costs = items.map((item) => numberText(item.cost) ?? numberText(within(item, 'response').cost))
  const known = costs.filter((cost) => cost !== null && !exact(cost).isZero())
  const isCached = items.some(({ response, cached }) => cached === true || within(response).cached === true)
  const warnings = isCached
    ? ['Some answers came from a cache: cost and latency are less than they would be.']
    : []
  const isPartial = items.some((item, at) => {
    const cost = costs[at] ?? null
    return (cost === null || exact(cost).isZero()) && tokensOf(item) > 0
  })
  if (known.length > 0 && !isPartial)
    return { cost: text(exact(sum(known.map((cost) => text(exact(cost ?? '0')))))), warnings }
  return {
    cost: null,
    warnings: [...warnings, 'The cost is unknown: the file says nothing, which is not free.'],
  }
}

function meanLatency(items: readonly Fields[]): Amount | null {
  const known = items.flatMap(({ latencyMs }) => numberText(latencyMs) ?? [])
  if (known.length === 0) return null
  return text(
    exact(sum(known.map((value) => text(exact(value)))))
      .dividedBy(known.length)
      .toDecimalPlaces(3),
  )
}

const itemKey = (item: Fields): string => textOf(item.testIdx) ?? JSON.stringify(item.vars ?? {})

function ofItems(prompt: Fields, items: readonly Fields[], task: string): Run {
  const errored = items.filter(isError)
  const decided = items.filter((item) => !isError(item))
  const passed = decided.filter(({ success }) => success === true).length
  const counts = { passed, failed: decided.length - passed, errored: errored.length }
  const { cost, warnings } = costOf(items)
  const [first] = items
  return runOf({
    ...{ task, metric: 'passed', cost, latency: meanLatency(items), key: task },
    ...ofCounts(counts),
    model: textOf(prompt.provider) ?? textOf(within(first, 'provider').id) ?? textOf(first?.provider),
    warnings: [...warningsOf(counts), ...warnings],
    items: new Map(decided.map((item) => [itemKey(item), item.success === true])),
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
    warnings: [
      ...warningsOf(counts),
      ...(cost !== null && !exact(cost).isZero()
        ? []
        : ['The cost is unknown: the file says nothing, which is not free.']),
    ],
  })
}

/** Version 2 has a table in place of the prompts: its rows become single results. */
function rowsOfTable(results: Fields): Fields[] {
  return listIn(within(results, 'table').body).flatMap((row, testIdx) =>
    listIn(row.outputs).map((output, promptIdx) => ({
      ...{ ...output, success: output.pass ?? output.success, testIdx: String(testIdx) },
      promptIdx: String(promptIdx),
    })),
  )
}

/** Output of promptfoo, versions 2 and 3. @see https://www.promptfoo.dev/docs/configuration/outputs/ */
export function readPromptfoo(value: unknown): Evidence | string {
  const results = within(value, 'results')
  const version = textOf(results.version) ?? '3'
  if (version !== '2' && version !== '3')
    return `This is promptfoo’s format ${version}; versions 2 and 3 are read. Export JSON with promptfoo 0.100 or later.`
  const table = within(results, 'table', 'head')
  const prompts = listIn(results.prompts).length > 0 ? listIn(results.prompts) : listIn(table.prompts)
  const listed = listIn(results.results)
  const items = listed.length > 0 ? listed : rowsOfTable(results)
  const task =
    textOf(within(value, 'config').description) ??
    textOf(isFields(value) ? value.evalId : null) ??
    'promptfoo'
  const indexes = [...new Set(items.map((item) => countOf(item.promptIdx)))]
  const count = Math.max(prompts.length, ...indexes.map((at) => at + 1))
  return {
    tool: 'promptfoo',
    runs: Array.from({ length: Math.max(0, count) }, (_, at) => {
      const own = items.filter((item) => countOf(item.promptIdx) === at)
      const prompt = prompts[at] ?? {}
      return own.length > 0 ? ofItems(prompt, own, task) : ofMetrics(prompt, task)
    }),
  }
}
