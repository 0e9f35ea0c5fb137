import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getImport } from '#lib/data/import-check.ts'
import { noAnswers } from '#lib/domain/import/given-answers.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { lookInto } from '#lib/job/look-into.ts'
import { startReading } from '#lib/job/read-import.ts'
import { receiveBill } from '#lib/job/receive-bill.ts'
import { recogniseImport } from '#lib/job/recognise-import.ts'
import { dataset } from '#scripts/command/dataset.ts'
import { evidence } from '#scripts/command/evidence.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

const folder = process.env.TUNEWISE_SAMPLES ?? ''

type Control = Record<string, number | Record<string, string>>

/** What a file is answered with where it cannot be taken over whole, by its name. */
const REFUSED: [file: RegExp, sentence: RegExp][] = [
  [/duplicate.header/, /stands in the head twice/],
  [/unknown-header/, /Say which of its columns/],
  [/invalid-export/, /is none of Usage, Purchase, Tax, Credit, Adjustment/],
  [/simple_saas_agreements/, /is no number/],
]

const normal = (totals: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(totals)
      .map(([currency, amount]) => [currency, text(exact(amount))])
      .sort(),
  )

/** The first sum that a control names is that of what is billed. */
const billed = (control: Control) =>
  normal(Object.values(control).find((value) => typeof value === 'object') ?? {})

/** A file as it would be sent from the screen: what it comes to, or why it is not read. */
async function answerTo(scope: Scope, path: string) {
  const content = readFileSync(path)
  const { projectId } = await newProject(scope)
  async function* body() {
    yield content
  }
  const file = { projectId, fileName: basename(path), bytes: content.length }
  const { id } = await receiveBill(scope, file, body())
  await lookInto(scope, id, false)
  const { failure } = await getImport(scope, id)
  if (failure) return { sentence: failure }
  const { recognition } = await recogniseImport(scope, id)
  if (!recognition.format) return { sentence: 'Say which of its columns are the date and the amount.' }
  await startReading(scope, { id, projectId, answers: noAnswers })
  const view = await vi.waitFor(
    async () => {
      const now = await getImport(scope, id)
      expect(now.status).not.toBe('reading')
      return now
    },
    { timeout: 30_000 },
  )
  const [rejected] = view.summary?.rejected ?? []
  return {
    totals: view.summary && normal(view.summary.currencyTotals),
    sentence: view.failure ?? rejected?.reason,
  }
}

const isBill = (path: string) => /\.(csv|json|jsonl|gz|zip|tsv|txt|xlsx|html)$/i.test(path)

describe('the samples', () => {
  if (folder === '')
    return it('were not read: TUNEWISE_SAMPLES names no folder of them', () => {
      console.info('The samples were not read: TUNEWISE_SAMPLES names no folder of them.')
    })

  const controls = JSON.parse(readFileSync(join(folder, 'control-totals.json'), 'utf8')) as Record<
    string,
    Control
  >
  const files = ['billing', 'focus', 'nasty', 'made'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .map((path) => `${part}/${path}`)
      .filter(isBill),
  )

  it.each(files.sort())('%s gives its control totals, or a sentence', async (file) => {
    const { scope } = await freshWorkspace()
    const { totals, sentence } = await answerTo(scope, join(folder, file))
    const refused = REFUSED.find(([name]) => name.test(file))
    const control = controls[file]
    if (refused) expect(sentence).toMatch(refused[1])
    else if (control) expect(totals).toEqual(billed(control))
    else if (!totals) expect(sentence).toMatch(/^[A-Z0-9].*\.$/s)
  })

  it('of training data gives five examples: one without a system, one without a user, one over 4,096 tokens', async () => {
    expect(await dataset([join(folder, 'finetune/toy_chat_fine_tuning.jsonl')])).toMatchObject({
      ...{ examples: 5, invalid: { count: 0 }, tokens: { over: { 4096: 1 } } },
      missing: { system: { count: 1 }, user: { count: 1 }, assistant: { count: 0 } },
    })
  })

  it('of a base and its tuned model give 88.48 and 89.26 % of 512 of 2,305 items, and can be compared', async () => {
    const files = ['asdiv_BASE_Meta-Llama-3-8B-Instruct', 'asdiv_LORA_r16_epoch_5']
    const found = await evidence(files.map((name) => join(folder, `evals/lm-eval/${name}.json`)))
    if (!('runs' in found)) throw new Error(found.error)
    const strict = found.runs.filter(({ metric }) => metric.endsWith('strict-match'))
    expect(strict.map(({ n, rate }) => [n, Number(rate).toFixed(4)])).toEqual([
      [512, '0.8848'],
      [512, '0.8926'],
    ])
    for (const { warnings } of strict) expect(warnings).toContain('A subset: 512 of 2305 items were tried.')
    expect(found.comparisons[0]).toMatchObject({ difference: '0.007812', reason: null })
  })
})
