import { exact } from '../rate.ts'
import { canonical } from './canonical.ts'
import { countOf, type Fields, isFields, listIn, numberText, textOf, within } from './field.ts'
import { type Evidence, ofCounts, runOf, warningsOf } from './run.ts'

const objectsIn = (value: unknown): Fields[] => {
  if (Array.isArray(value)) return listIn(value)
  return isFields(value) && Array.isArray(value.data) ? listIn(value.data) : isFields(value) ? [value] : []
}

const isKind = (value: unknown, kind: string): boolean =>
  objectsIn(value).length > 0 && objectsIn(value).every(({ object }) => object === kind)

export const isOpenaiEval = (value: unknown): boolean => isKind(value, 'eval.run')
export const isOpenaiEvalItems = (value: unknown): boolean => isKind(value, 'eval.run.output_item')

/** What was tried: the file, or the items themselves; null where a run draws its items anew. */
function itemsKeyOf(run: Fields, total: number): string | null {
  const source = within(run, 'data_source', 'source')
  const what = textOf(source.id) ?? (Array.isArray(source.content) ? canonical(source.content) : null)
  return what === null ? null : [textOf(run.eval_id) ?? 'eval', what, total].join(' ')
}

/** Runs of OpenAI's Evals API; Azure writes `result_count`. Lists in a run are null while it is queued. */
export const readOpenaiEval = (value: unknown): Evidence => ({
  tool: 'openai-evals',
  runs: objectsIn(value).map((run) => {
    const given = isFields(run.result_counts) ? run.result_counts : within(run, 'result_count')
    const counts = {
      passed: countOf(given.passed),
      failed: countOf(given.failed),
      errored: countOf(given.errored),
    }
    const status = textOf(run.status)
    const figures = ofCounts(counts)
    const total = numberText(given.total)
    return runOf({
      ...{ task: textOf(run.eval_id) ?? 'eval', metric: 'passed', model: textOf(run.model), ...figures },
      key: itemsKeyOf(run, figures.n),
      warnings: [
        ...(status !== null && status !== 'completed'
          ? [`The run is ${status}: its figures are not final.`]
          : []),
        ...warningsOf(counts),
        ...(total !== null && countOf(total) !== figures.n
          ? [`The run says ${total} items; ${figures.n} of them passed, failed or ended in an error.`]
          : []),
        'The cost is not in the file.',
      ],
    })
  }),
})

/** Single results of such runs, told apart by their run. */
export function readOpenaiEvalItems(value: unknown): Evidence {
  const byRun = Map.groupBy(objectsIn(value), ({ run_id }) => textOf(run_id) ?? 'run')
  return {
    tool: 'openai-evals',
    runs: [...byRun].map(([, items]) => {
      const isError = ({ status }: Fields) => /error/i.test(String(status))
      const decided = items.filter((item) => !isError(item))
      const isPass = ({ status }: Fields) => status === 'pass' || status === 'passed'
      const passed = decided.filter(isPass).length
      const counts = { passed, failed: decided.length - passed, errored: items.length - decided.length }
      const [first] = items
      const task = textOf(first?.eval_id) ?? 'eval'
      return runOf({
        ...{ task, metric: 'passed', key: task, ...ofCounts(counts), warnings: warningsOf(counts) },
        model: textOf(within(first, 'sample').model),
        items: new Map(decided.map((item) => [textOf(item.datasource_item_id) ?? '', isPass(item)])),
      })
    }),
  }
}

export const isLegacyEval = (lines: readonly unknown[]): boolean =>
  lines.some((line) => isFields(line) && ('spec' in line || 'final_report' in line))

/** Records of `oaieval`, one JSON object a line; the report may stand before the events that it sums up. */
export function readLegacyEval(lines: readonly unknown[]): Evidence {
  const objects = lines.filter(isFields)
  const spec = within(
    objects.find((line) => 'spec' in line),
    'spec',
  )
  const report = within(
    objects.find((line) => 'final_report' in line),
    'final_report',
  )
  const matches = objects.filter(({ type }) => type === 'match')
  const errored = objects.filter(({ type }) => type === 'error').length
  const isCorrect = (line: Fields) => within(line, 'data').correct === true
  const passed = matches.filter(isCorrect).length
  const said = numberText(report.accuracy)
  const task = textOf(spec.eval_name) ?? textOf(spec.base_eval) ?? 'eval'
  const [model] = Array.isArray(spec.completion_fns) ? spec.completion_fns : []
  const common = { task, metric: 'accuracy', model: textOf(model) }
  if (matches.length > 0) {
    const counts = { passed, failed: matches.length - passed, errored }
    const items = new Map(matches.map((line) => [textOf(line.sample_id) ?? '', isCorrect(line)]))
    const found = ofCounts(counts)
    const isOther =
      said !== null && found.rate !== null && exact(said).minus(exact(found.rate)).abs().gt('0.001')
    const warnings = [
      ...warningsOf(counts),
      ...(isOther
        ? [
            `The report says ${said}; counted from its own records it is ${found.rate?.slice(0, 8)}, which is used.`,
          ]
        : []),
      'The cost is not in the file.',
    ]
    return {
      tool: 'openai-evals-legacy',
      runs: [runOf({ ...common, key: task, ...found, items, warnings })],
    }
  }
  const rate = said
  const others = Object.keys(report)
  const warnings = [
    rate === null
      ? `No evidence: the file has neither matches nor an accuracy${others.length > 0 ? `; it reports ${others.slice(0, 5).join(', ').slice(0, 120)}` : ''}.`
      : 'The file says a share and not of how many items: there is no interval.',
  ]
  return { tool: 'openai-evals-legacy', runs: [runOf({ ...common, rate, warnings })] }
}
