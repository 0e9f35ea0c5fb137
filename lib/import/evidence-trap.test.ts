import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compareRuns } from '#lib/domain/evidence/compare-runs.ts'
import { readEvidence } from './evidence.ts'
import { readEvidenceFile } from './evidence-file.ts'
import { sourceOfBytes } from './part.ts'

const read = (value: unknown) => readEvidence(JSON.stringify(value))

type Given = Record<string, unknown>
const result = (city: string, success: boolean, given: Given = {}) => ({
  ...{ promptIdx: 0, testIdx: 0, success, failureReason: success ? 0 : 1, cost: 0.002, latencyMs: 100 },
  ...{ vars: { city, unit: 'C' }, testCase: { assert: [{ type: 'equals', value: 'x' }] } },
  ...given,
})
const promptfoo = (provider: string, results: Given[]) => ({
  evalId: provider,
  results: { version: 3, prompts: [{ provider }], results },
  config: { description: 'tickets' },
})

describe('promptfoo', () => {
  it('pairs the tests of two files by what was asked, in whatever order they stand', () => {
    const a = read(promptfoo('base', [result('Bern', true), result('Rome', false, { testIdx: 1 })]))
    const b = read(
      promptfoo('tuned', [
        result('Rome', true, { vars: { unit: 'C', city: 'Rome' } }),
        result('Bern', true, { testIdx: 1 }),
        result('Oslo', false, { testIdx: 2 }),
      ]),
    )
    // Rome alone is decided differently; Oslo was asked of one of them only.
    expect(compareRuns([...a.runs, ...b.runs])).toMatchObject([{ n: 2, difference: '0.5', pValue: '1' }])
  })

  it('tells repeated tests apart, and never pairs the third test of one file with that of another', () => {
    const twice = [result('Bern', true), result('Bern', false, { testIdx: 1 })]
    expect(read(promptfoo('base', twice)).runs[0]?.items.size).toBe(2)
    const bare = (name: string) => read(promptfoo(name, [result('', true, { vars: {}, testIdx: 2 })])).runs
    expect(compareRuns([...bare('a'), ...bare('b')])[0]?.reason).toContain('no item in common')
    const lines = (id: string) => readEvidence(JSON.stringify(result('', true, { vars: {}, id }))).runs
    expect(compareRuns([...lines('a'), ...lines('b')])[0]?.reason).toContain('no item in common')
  })

  it('pairs evaluations of other names that asked the same, and none that asked something else', () => {
    const named = (id: string, city: string) =>
      read({
        evalId: id,
        results: { version: 3, prompts: [{ provider: id }], results: [result(city, true)] },
      }).runs
    expect(compareRuns([...named('eval-1', 'Bern'), ...named('eval-2', 'Bern')])).toMatchObject([{ n: 1 }])
    expect(compareRuns([...named('eval-1', 'Bern'), ...named('eval-2', 'Rome')])).toEqual([])
  })

  it('takes no cost where one answer has none, and no latency of errors and of a cache', () => {
    const [run] = read(
      promptfoo('base', [
        result('Bern', true, { latencyMs: 500 }),
        result('Rome', true, { cost: 0, latencyMs: 13, testIdx: 1 }),
        result('Oslo', true, { latencyMs: 1, response: { cached: true }, testIdx: 2 }),
        result('Graz', false, { failureReason: 2, latencyMs: 2, cost: 0, testIdx: 3 }),
      ]),
    ).runs
    expect(run).toMatchObject({ cost: null, latency: '256.5', errored: 1 }) // (500 + 13) / 2
    const [paid] = read(
      promptfoo('base', [result('Bern', true), result('Graz', false, { failureReason: 2, cost: 0 })]),
    ).runs
    expect(paid?.cost).toBe('0.002')
  })

  it('is read as JSON by line', () => {
    const lines = [result('Bern', true), result('Rome', false, { testIdx: 1, provider: { id: 'm' } })]
    const { tool, runs } = readEvidence(lines.map((line) => JSON.stringify(line)).join('\n'))
    expect([tool, runs.length, runs[0]?.passed, runs[0]?.failed]).toEqual(['promptfoo', 1, 1, 1])
  })
})

describe('lm-evaluation-harness', () => {
  const file = (metric: string, rate: number, stderr: number | string) => ({
    results: { t: { [`${metric},none`]: rate, [`${metric}_stderr,none`]: stderr } },
    ...{ 'n-samples': { t: { original: 80, effective: 80 } }, versions: {}, task_hashes: { t: 'h' } },
    config: { model_args: 'pretrained=m' },
  })

  it('counts items only of a metric that is a share of them: a mean that is whole by chance is none', () => {
    // sqrt(0.5 × 0.5 / 79) = 0.05625; a mean of partial scores spreads less.
    expect(read(file('acc', 0.5, 0.056254)).runs[0]?.passed).toBe(40)
    expect(read(file('f1', 0.5, 0.0312)).runs[0]).toMatchObject({ passed: null, rate: '0.5' })
    expect(read(file('f1', 0.5, 'N/A')).runs[0]?.passed).toBeNull()
    const [found] = compareRuns([...read(file('f1', 0.5, 0.03)).runs, ...read(file('f1', 0.6, 0.03)).runs])
    expect(found).toMatchObject({ difference: '0.1', isShare: false, pValue: null })
  })
})

describe('OpenAI Evals', () => {
  const run = (model: string, passed: number, given: Given = {}) => ({
    ...{ object: 'eval.run', status: 'completed', eval_id: 'e', model },
    result_counts: { total: 100, passed, failed: 100 - passed, errored: 0 },
    data_source: { source: { type: 'file_id', id: 'file-1' } },
    ...given,
  })

  it('compares runs that tried the same file, and says where the counts do not add up', () => {
    const { runs } = read({ data: [run('a', 70), run('b', 85)] })
    expect(compareRuns(runs)[0]).toMatchObject({ difference: '0.15', reason: null })
    const other = run('c', 85, { data_source: { source: { type: 'file_id', id: 'file-2' } } })
    expect(compareRuns(read({ data: [run('a', 70), other] }).runs)[0]?.reason).toContain('same items')
    const odd = run('a', 70, { result_counts: { total: 120, passed: 70, failed: 30, errored: 0 } })
    expect(read(odd).runs[0]?.warnings[0]).toContain('120 items; 100 of them')
  })

  it('refuses a file that counts less than nothing', () => {
    const odd = run('a', 70, { result_counts: { total: 100, passed: -7, failed: 30, errored: 0 } })
    expect(() => read(odd)).toThrow('This file counts -7 items')
  })

  it('counts the old records themselves where their report says something else', () => {
    const lines = [
      { spec: { eval_name: 'arith', completion_fns: ['m'] } },
      { final_report: { accuracy: 0.9 } },
      { type: 'match', sample_id: '1', data: { correct: true } },
      { type: 'match', sample_id: '2', data: { correct: false } },
    ]
    const [found] = readEvidence(lines.map((line) => JSON.stringify(line)).join('\n')).runs
    expect(found).toMatchObject({
      rate: '0.5',
      warnings: [expect.stringContaining('0.9'), expect.anything()],
    })
  })
})

describe('a table', () => {
  it('takes cost and latency along where every row has them', () => {
    const text = 'item,option,passed,cost,latency_ms\n1,a,true,0.01,100\n2,a,false,0.03,300\n1,b,true,,50\n'
    expect(readEvidence(text).runs).toMatchObject([
      { model: 'a', cost: '0.04', latency: '200' },
      { model: 'b', cost: null, latency: '50' },
    ])
  })

  it.each([
    ['item,option,passed\n1,a,true\n1,a,false\n', 'Line 3 repeats the item and option of line 2'],
    ['item,option,passed\n1,,true\n', 'Line 2: option is empty'],
    ['item,option,passed\n1,a,true\n2,a\n', 'Line 3: the row has more or fewer cells'],
    ['item,option,passed\n1,a,true\n"2,a,true\n', 'a quotation mark is not closed'],
    ['item,option,passed,cost\n1,a,true,-5\n', 'Line 2: cost is “-5”'],
    ['item,option,passed,cost\n1,a,true,1e99\n', 'Line 2: cost is “1e99”'],
  ])('names the line of a row that cannot be taken: %j', (text, sentence) => {
    expect(() => readEvidence(text)).toThrow(sentence)
  })
})

it('JSON that is none is named by line and reason, and no word of it is repeated', () => {
  expect(() => readEvidence('{\n "object": "eval.run",\n "model": "secret",\n}')).toThrow(
    'This JSON is not valid. Line 4, letter 1: a name in quotes was expected',
  )
  expect(() => readEvidence('[1, 2,]')).toThrow('Line 1, letter 7: a sign stands there')
  expect(() => readEvidence('{"results": {"a": 1')).toThrow('This JSON is not whole. Line 1')
})

it.each([
  ['{"messages":[]}\n{"messages":[]}', 'This is training data'],
  ['{"object":"fine_tuning.job.checkpoint","id":"c"}', 'a checkpoint of a fine-tuning job'],
])('what is no evaluation is named for what it is: %s', (text, sentence) => {
  expect(() => readEvidence(text)).toThrow(sentence)
})

describe('an archive', () => {
  const table = strToU8('item,option,passed\n1,a,true\n')
  const lines = strToU8('item,option,passed\n1,b,false\n')

  it('gives the runs of all its files, and says which of them are none', async () => {
    const zip = zipSync({ 'out/a.csv': table, 'out/b.csv': lines, 'out/notes.txt': strToU8('Dear Ana') })
    const { read: found, refused } = await readEvidenceFile(sourceOfBytes(zip), 'out.zip')
    expect(found.map(({ name, runs }) => [name, runs.length])).toEqual([
      ['out.zip: out/a.csv', 1],
      ['out.zip: out/b.csv', 1],
    ])
    expect(refused).toEqual({ 'out.zip: out/notes.txt': expect.stringContaining('No known evaluation') })
  })

  it('of one compressed file is that file, and of none that is read a refusal', async () => {
    const { read: found } = await readEvidenceFile(sourceOfBytes(gzipSync(table)), 'a.csv.gz')
    expect(found.map(({ name }) => name)).toEqual(['a.csv.gz'])
    const zip = zipSync({ 'a.txt': strToU8('x'), 'b.txt': strToU8('y') })
    await expect(readEvidenceFile(sourceOfBytes(zip), 'c.zip')).rejects.toThrow('None of its 2 files')
  })
})
