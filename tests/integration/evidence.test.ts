import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { keepDatasetCheck } from '#lib/data/dataset-check.ts'
import { listChecks } from '#lib/data/dataset-check-list.ts'
import { getEvidence } from '#lib/data/evidence.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { adoptRun, archiveRun, setVariant } from '#lib/data/evidence-run.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'
import { readCheckQuery } from '#lib/schemas/evidence.ts'
import { ownerClient } from '#tests/support/database.ts'
import { evidenceOf, itemTable, tenItems } from '#tests/support/evidence.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
})

const project = async () => (await newProject(scope)).projectId

/** All that the database holds of a table, as text. */
async function everything(table: string): Promise<string> {
  const owner = await ownerClient()
  try {
    const { rows } = await owner.query(`select * from ${table}`)
    return JSON.stringify(rows)
  } finally {
    await owner.end()
  }
}

it('keeps what a file measured with its interval, and no text of an item', async () => {
  const projectId = await project()
  expect(await importEvidence(scope, projectId, evidenceOf(tenItems))).toEqual({ runs: 2, jobs: 0 })
  const { runs, pairs } = await getEvidence(scope, projectId)
  // Wilson for 6 of 10 (1.96): 0.312674 to 0.831820.
  expect(runs[0]).toMatchObject({
    model: 'base',
    n: 10,
    passed: 6,
    rate: '0.6',
    low: '0.312674',
    high: '0.83182',
  })
  expect(runs.map(({ variant }) => variant)).toEqual(['prompted', 'fine-tuned'])
  // Two items that only the tuned one passed, none that only the base did: p = 2 × (1/2)^2 = 0.5.
  expect(pairs[0]).toMatchObject({ difference: '0.2', pValue: '0.5' })
  expect(await everything('evidence_run')).not.toContain('question 3')
})

it('takes the same file once, and again when its runs were removed', async () => {
  const projectId = await project()
  await importEvidence(scope, projectId, evidenceOf(tenItems))
  await expect(importEvidence(scope, projectId, evidenceOf(tenItems))).rejects.toThrow('nothing changed')
  for (const { id } of (await getEvidence(scope, projectId)).runs) await archiveRun(scope, id)
  expect(await importEvidence(scope, projectId, evidenceOf(tenItems))).toEqual({ runs: 2, jobs: 0 })
})

it('says when another model as it comes does as well as a tuned one', async () => {
  const projectId = await project()
  const rows = Array.from({ length: 40 }, (_, at): [string, string, boolean][] => [
    [`${at}`, 'ft:small:harbour:tickets:1', at < 30],
    [`${at}`, 'newer', at < 31],
  ])
  await importEvidence(scope, projectId, evidenceOf(itemTable(rows.flat())))
  const { against, runs } = await getEvidence(scope, projectId)
  expect(against).toMatch(/^newer, as it comes, does as well as ft:small/)
  // Three of three alike say nothing of the next hundred.
  const few = await project()
  const three = rows.slice(0, 3)
  await importEvidence(scope, few, evidenceOf(itemTable(three.flat()), 'few.csv', 'a'.repeat(64)))
  expect((await getEvidence(scope, few)).against).toBeNull()
  for (const { id } of runs) await setVariant(scope, { id, variant: 'other' })
  expect((await getEvidence(scope, projectId)).against).toBeNull()
})

it('changes the quality row of a comparison, as its next version', async () => {
  const projectId = await project()
  const { id: comparisonId } = await createComparison(scope, {
    ...{ projectId, preset: 'ticket-assistant', name: 'Tickets' },
  })
  const before = await getComparison(scope, comparisonId)
  await importEvidence(scope, projectId, evidenceOf(tenItems))
  const run = (await getEvidence(scope, projectId)).runs[1]
  const optionId = before.case.options[0]?.id ?? ''
  await adoptRun(scope, { id: run?.id ?? '', comparisonId, optionId, revision: before.revision })
  const after = await getComparison(scope, comparisonId)
  const option = after.result?.options.find(({ id }) => id === optionId)
  expect(option?.quality).toMatchObject({ passed: 8, failed: 2, passRate: '0.8' })
  expect(option?.perCorrectAnswer).not.toBeNull()
  const shown = (await getEvidence(scope, projectId)).runs[1]
  expect(shown?.use).toEqual({ comparison: 'Tickets', option: option?.label })
  expect(shown?.estimate?.perRequest).toBe(option?.perRequest)
})

it('costs a training job by the price on record, and follows it when it goes on', async () => {
  const projectId = await project()
  const job = { object: 'fine_tuning.job', id: 'ftjob-1', model: 'davinci-002', created_at: 1790000000 }
  await importEvidence(scope, projectId, evidenceOf(JSON.stringify({ ...job, status: 'running' }), 'a.json'))
  expect((await getEvidence(scope, projectId)).jobs[0]).toMatchObject({ status: 'running', cost: null })
  const ended = { ...job, status: 'succeeded', finished_at: 1790003600, trained_tokens: 2_000_000 }
  await importEvidence(scope, projectId, evidenceOf(JSON.stringify(ended), 'b.json'))
  const { jobs } = await getEvidence(scope, projectId)
  // 2,000,000 / 1,000,000 × 6
  expect(jobs).toMatchObject([{ seconds: 3_600, cost: { amount: '12', pricePerMillion: '6' } }])
})

it('keeps counts of training data and what training costs, and none of its words', async () => {
  const projectId = await project()
  const line = (at: number) =>
    JSON.stringify({
      messages: [
        { role: 'user', content: `Where is parcel canary${at}?` },
        { role: 'assistant', content: 'On its way, write to ana@example.com' },
      ],
    })
  const bytes = new TextEncoder().encode(Array.from({ length: 12 }, (_, at) => line(at)).join('\n'))
  const report = (await readDataset(sourceOfBytes(bytes), tokenizer('o200k_base'))).report()
  await keepDatasetCheck(scope, projectId, { fileName: 'train.jsonl', bytes: bytes.length, report })
  const [check] = (await getEvidence(scope, projectId)).checks
  expect(check?.report).toMatchObject({ examples: 12, verdict: 'not ready' })
  expect(check?.report.costs.length).toBeGreaterThan(5)
  const [hourly] = check?.report.hourly ?? []
  expect(hourly).toMatchObject({
    pricePerHour: '100',
    cost: null,
    unknown: expect.stringContaining('How many hours'),
  })
  const listed = async (params: Record<string, string>) =>
    (await listChecks(scope, readCheckQuery({ project: projectId, ...params }))).rows
  expect(await listed({ verdict: 'not ready', q: 'train' })).toMatchObject([{ examples: 12, invalid: 0 }])
  expect(await listed({ verdict: 'ready' })).toEqual([])
  const kept = await everything('dataset_check')
  expect(kept).not.toContain('canary')
  expect(kept).not.toContain('ana@example.com')
})
