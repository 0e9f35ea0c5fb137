import { describe, expect, it } from 'vitest'
import { readEvidence } from './evidence.ts'

const read = (value: unknown) => readEvidence(JSON.stringify(value))

describe('promptfoo', () => {
  const result = (promptIdx: number, testIdx: number, given: Record<string, unknown>) => ({
    ...{ promptIdx, testIdx, success: true, failureReason: 0, cost: 0.002, latencyMs: 100 },
    ...{ tokenUsage: { total: 10 } },
    ...given,
  })
  const prompts = [
    { provider: 'base', metrics: { score: 2, totalLatencyMs: 300 } },
    { provider: 'tuned', metrics: { score: 3, totalLatencyMs: 300 } },
  ]
  const file = (results: unknown[], given = {}) => ({
    evalId: 'e',
    results: { version: 3, prompts, results },
    ...given,
  })

  it('counts items, not sums of scores; an error is no failure, also where failures carry an error text', () => {
    const { tool, runs } = read(
      file([
        result(0, 0, {}),
        result(0, 1, { success: false, failureReason: 1, error: 'Expected yes' }),
        result(0, 2, { success: false, failureReason: 2, error: 'rate limited' }),
        result(1, 0, {}),
      ]),
    )
    expect(tool).toBe('promptfoo')
    expect(runs[0]).toMatchObject({
      ...{
        model: 'base',
        n: 3,
        passed: 1,
        failed: 1,
        errored: 1,
        rate: '0.5',
        cost: '0.006',
        latency: '100',
      },
      warnings: [expect.stringContaining('1 item ended in an error')],
    })
    expect(runs[1]).toMatchObject({ model: 'tuned', n: 1, passed: 1, rate: '1' })
  })

  it('takes a cost of nothing for tokens that were used as unknown, never as free', () => {
    const [run] = read(file([result(0, 0, { cost: 0 })])).runs
    expect(run?.cost).toBeNull()
    expect(run?.warnings.join()).toContain('cost is unknown')
  })

  it('of errors alone is no evidence', () => {
    const [run] = read(file([result(0, 0, { success: false, failureReason: 2 })])).runs
    expect(run).toMatchObject({ rate: null, low: null, passed: 0, failed: 0, errored: 1 })
    expect(run?.warnings[0]).toContain('No evidence')
  })

  it('is read in version 2, where a table stands in the place of the prompts, and not in one that is not known', () => {
    const output = (pass: boolean) => ({ pass, cost: 0.1, latencyMs: 5, tokenUsage: { total: 3 } })
    const table = {
      head: { prompts: [{ provider: 'a' }] },
      body: [{ outputs: [output(true)] }, { outputs: [output(false)] }],
    }
    expect(read({ results: { version: 2, table } }).runs[0]).toMatchObject({
      model: 'a',
      passed: 1,
      failed: 1,
      cost: '0.2',
    })
    expect(() => read({ results: { version: 4, prompts: [] } })).toThrow('versions 2 and 3')
  })
})

describe('OpenAI Evals', () => {
  it('reads counts of runs, also as Azure names them, and says that a queued one is not final', () => {
    const counts = { total: 10, passed: 6, failed: 2, errored: 2 }
    expect(
      read({ object: 'eval.run', status: 'completed', model: 'm', result_counts: counts }).runs[0],
    ).toMatchObject({
      ...{ n: 10, passed: 6, failed: 2, errored: 2, rate: '0.75' },
    })
    const azure = { object: 'eval.run', status: 'queued', result_count: counts, per_model_usage: null }
    expect(read({ data: [azure] }).runs[0]?.warnings[0]).toContain('queued')
  })

  it('reads the records of oaieval, whose report may stand before the events', () => {
    const lines = [
      { spec: { eval_name: 'arith', completion_fns: ['gpt-x'] } },
      { final_report: { accuracy: 0.333 } },
      ...[true, false, false].map((correct, at) => ({
        type: 'match',
        sample_id: `${at}`,
        data: { correct },
      })),
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    expect(readEvidence(text).runs[0]).toMatchObject({
      model: 'gpt-x',
      task: 'arith',
      n: 3,
      passed: 1,
      failed: 2,
    })
    expect(readEvidence(text.split('\n').slice(0, 2).join('\n')).runs[0]).toMatchObject({
      rate: '0.333',
      low: null,
    })
    expect(() => readEvidence(`${text}\n{"type": "ma`)).toThrow('Line 6 is no whole JSON object')
  })
})

describe('lm-evaluation-harness', () => {
  const file = {
    results: {
      t: { alias: 't', 'acc,none': 0.75, 'acc_stderr,none': 'N/A' },
      d: { 'mae,none': 1.5, 'mae_stderr,none': 0.5 },
    },
    'n-samples': { t: { original: 80, effective: 40 }, d: { original: 4, effective: 4 } },
    higher_is_better: { t: { acc: true }, d: { mae: false } },
    ...{ 'n-shot': { t: 8 }, versions: {}, task_hashes: { t: 'hash' } },
    config: { model_args: 'pretrained=meta/base,peft=out/epoch_5' },
  }

  it('counts what passed, flags a subset, and names a tuned model by its adapter', () => {
    const [accuracy, error] = read(file).runs
    expect(accuracy).toMatchObject({
      ...{ model: 'meta/base with adapter out/epoch_5', n: 40, passed: 30, failed: 10, rate: '0.75' },
      warnings: expect.arrayContaining(['A subset: 40 of 80 items were tried.']),
    })
    expect(error).toMatchObject({ passed: null, rate: '1.5', low: '0.520018', high: '2.479982' })
    expect(error?.warnings).toContain('Lower is better for this metric.')
  })

  it('of the oldest kind has a rate and nothing else', () => {
    const old = { results: { anagrams: { acc: 0.25, acc_stderr: 0.1 } }, versions: { anagrams: 0 } }
    expect(read(old).runs[0]).toMatchObject({ metric: 'acc', rate: '0.25', n: null, passed: null, low: null })
  })
})

describe('a table of items', () => {
  it('has one row for each item and option', () => {
    const { runs } = readEvidence('item;option;passed\n1;base;true\n1;tuned;no\n2;base;error\n2;tuned;1\n')
    expect(runs.map(({ model, passed, failed, errored }) => [model, passed, failed, errored])).toEqual([
      ['base', 1, 0, 1],
      ['tuned', 1, 1, 0],
    ])
  })

  it('names the line that says neither', () => {
    expect(() => readEvidence('item,option,passed\n1,a,maybe\n')).toThrow('Line 2: passed is “maybe”')
  })
})

it.each(['<html></html>', '{"colour": "red"}', '[1, 2', 'a,b\n1,2\n', `${'['.repeat(200)}`])(
  'a file of another kind is refused with a sentence: %s',
  (text) => {
    expect(() => readEvidence(text)).toThrow(/^(No known evaluation|This JSON)/)
  },
)
