import { exact, text } from '../rate.ts'
import { countOf, type Fields, isFields, numberText, textOf, within } from './field.ts'
import { type Evidence, ofCounts, type Run, runOf } from './run.ts'

export const isLmEval = (value: unknown): boolean =>
  isFields(value) && isFields(value.results) && ('versions' in value || 'n-shot' in value)

/** `pretrained=meta/Llama,peft=out/epoch_5`: a tuned model shows by its adapter alone. */
function modelOf(value: Fields): string | null {
  const config = within(value, 'config')
  const args = config.model_args
  const pairs = isFields(args)
    ? args
    : Object.fromEntries(
        String(args ?? '')
          .split(',')
          .map((part) => part.split('=', 2) as [string, string]),
      )
  const base =
    textOf(pairs.pretrained) ?? textOf(pairs.model) ?? textOf(value.model_name) ?? textOf(config.model)
  const adapter = textOf(pairs.peft) ?? textOf(pairs.lora_local_path) ?? textOf(pairs.delta)
  return adapter === null ? base : `${base} with adapter ${adapter}`
}

type Measured = { task: string; metric: string; filter: string; rate: string; stderr: string | null }

function measuredOf(task: string, values: Fields): Measured[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const [metric = '', filter = ''] = key.split(',')
    const rate = numberText(value)
    if (metric === 'alias' || metric.endsWith('_stderr') || rate === null || /sample_len/.test(metric))
      return []
    const error = `${metric}_stderr${filter ? `,${filter}` : ''}`
    return [{ task, metric, filter, rate: text(exact(rate)), stderr: numberText(values[error]) }]
  })
}

const Z = '1.959963984540054'

const SHARES = /^(acc(uracy)?|acc_norm|exact_match|em|contains|match|pass@\d+|mc1|.*_acc)$/i

/**
 * A share of items: whole items passed, and the spread of yes and no, p (1 − p) / (n − 1). A mean of partial scores (F1, BLEU)
 * can be whole by chance and has another spread. Without a spread the name of the metric decides.
 */
function passedOf({ metric, rate, stderr }: Measured, n: number): number | null {
  const value = exact(rate)
  const passed = value.times(n).round()
  if (n === 0 || value.lt(0) || value.gt(1) || value.times(n).minus(passed).abs().gte('0.000001')) return null
  const spread =
    n < 2
      ? null
      : value
          .times(exact('1').minus(value))
          .dividedBy(n - 1)
          .sqrt()
  const isShare =
    stderr === null || spread === null || spread.isZero()
      ? SHARES.test(metric)
      : exact(stderr).minus(spread).abs().lt(spread.times('0.02'))
  return isShare ? passed.toNumber() : null
}

/** Counts where the metric is a share of items; another one keeps its own error. */
function figuresOf(measured: Measured, n: number | null, isHigherBetter: boolean) {
  if (n === 0) return ofCounts({ passed: 0, failed: 0, errored: 0 })
  const { rate, stderr } = measured
  const passed = n === null || !isHigherBetter ? null : passedOf(measured, n)
  if (passed !== null && n !== null) return { ...ofCounts({ passed, failed: n - passed, errored: 0 }), rate }
  const value = exact(rate)
  const spread = stderr === null || n === null ? null : exact(stderr).times(exact(Z))
  return {
    ...{ n, rate, passed: null, failed: null, errored: null },
    low: spread && text(value.minus(spread).toDecimalPlaces(6)),
    high: spread && text(value.plus(spread).toDecimalPlaces(6)),
  }
}

function runOfMetric(value: Fields, measured: Measured): Run {
  const { task, metric, filter } = measured
  const samples = within(value, 'n-samples', task)
  const effective = numberText(samples.effective) === null ? null : countOf(samples.effective)
  const original = countOf(samples.original)
  const isHigherBetter = within(value, 'higher_is_better', task)[metric] !== false
  const hash = textOf(within(value, 'task_hashes')[task])
  const shots = textOf(within(value, 'n-shot')[task]) ?? 'unknown'
  return runOf({
    ...{ task, metric: filter && filter !== 'none' ? `${metric}, ${filter}` : metric, model: modelOf(value) },
    ...figuresOf(measured, effective, isHigherBetter),
    key: hash && [hash, metric, filter, shots, effective].join(' '),
    isLowerBetter: !isHigherBetter,
    warnings: [
      ...(effective === 0 ? ['No evidence: no item was tried.'] : []),
      ...(effective !== null && effective < original
        ? [`A subset: ${effective} of ${original} items were tried.`]
        : []),
      ...(effective === null
        ? ['The file does not say how many items were tried: there is no interval.']
        : []),
      ...(isHigherBetter ? [] : ['Lower is better for this metric.']),
      ...(hash
        ? []
        : [
            'The file does not say by a hash which items these were, so that nothing can be compared with it.',
          ]),
      'The cost is not in the file.',
    ],
  })
}

/** Results of EleutherAI's lm-evaluation-harness, old (`acc`) and new (`exact_match,strict-match`). */
export function readLmEval(value: unknown): Evidence {
  const file = isFields(value) ? value : {}
  const tasks = Object.entries(within(file, 'results'))
  return {
    tool: 'lm-evaluation-harness',
    runs: tasks.flatMap(([task, values]) =>
      isFields(values) ? measuredOf(task, values).map((measured) => runOfMetric(file, measured)) : [],
    ),
  }
}
