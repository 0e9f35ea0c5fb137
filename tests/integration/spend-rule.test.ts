import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { archiveProject } from '#lib/data/project.ts'
import { getRuleDesk } from '#lib/data/rule-desk.ts'
import { undoImport } from '#lib/data/spend-import.ts'
import { applyRules, undoMove } from '#lib/data/spend-move.ts'
import { planDraft, planRules } from '#lib/data/spend-move-plan.ts'
import { archiveRule, createRule, orderRules, restoreRule, updateRule } from '#lib/data/spend-rule.ts'
import type { Condition } from '#lib/domain/spend/rule.ts'
import { row, table } from '#tests/support/bill.ts'
import { committedBill, projectsOf, sumsOf } from '#tests/support/bill-line.ts'
import { stage, take } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let [inbox, chat, search] = ['', '', '']
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  const ids = await Promise.all(['Inbox', 'Chat', 'Search'].map((name) => newProject(scope, name)))
  ;[inbox = '', chat = '', search = ''] = ids.map(({ projectId }) => projectId)
})

const where = (field: Condition['field'], way: Condition['way'], value: string, tag = ''): Condition => ({
  ...{ field, way, value, tag },
})
const applied = async (id: string | null) =>
  applyRules(scope, { id, plan: (await planRules(scope, id)).fingerprint })

const lines = [
  { model: 'gpt-5.4', amount: '1.5', tags: { team: 'Chat' } },
  { model: 'gpt-5.4-mini', amount: null, tags: { team: 'search-eu' } },
  { model: null, provider: 'Anthropic', amount: '0.25', tags: null },
  { model: 'GPT-5.4', amount: '2', currency: 'EUR', month: '2026-10', tags: null },
]

describe('a rule', () => {
  it('moves exactly what its preview says, with the sums of both projects', async () => {
    const bill = await committedBill(scope, inbox, lines)
    const conditions = [where('model', 'begins', 'gpt-5.4')]
    const shown = await planDraft(scope, { id: null, projectId: chat, conditions })
    expect(shown.groups).toMatchObject([
      { fromProjectId: inbox, toProjectId: chat, currency: 'USD', lines: 2, amount: '1.5', unpriced: 1 },
      { fromProjectId: inbox, toProjectId: chat, currency: 'EUR', lines: 1, amount: '2', unpriced: 0 },
    ])
    expect(shown.samples[0]?.because).toBe('Rule 1: model begins with “gpt-5.4”')
    const { id } = await createRule(scope, { projectId: chat, conditions })
    const plan = await planRules(scope, id)
    expect(plan.groups).toEqual(shown.groups)
    expect(await applied(id)).toMatchObject({ lines: 3, records: 0 })
    expect(await projectsOf(scope, bill)).toEqual([chat, chat, inbox, chat])
    expect(await sumsOf(scope, bill)).toEqual({ [chat]: '3.5', [inbox]: '0.25' })
    expect((await planRules(scope, id)).groups).toEqual([])
  })

  it('is taken back whole, and not twice', async () => {
    const bill = await committedBill(scope, inbox, lines)
    const before = await sumsOf(scope, bill)
    await createRule(scope, { projectId: chat, conditions: [where('provider', 'is', 'openai')] })
    const { id } = await applied(null)
    expect(await undoMove(scope, id)).toEqual({ returned: 3, left: 0 })
    expect(await projectsOf(scope, bill)).toEqual([inbox, inbox, inbox, inbox])
    expect(await sumsOf(scope, bill)).toEqual(before)
    await expect(undoMove(scope, id)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves what was moved again since where it is', async () => {
    const bill = await committedBill(scope, inbox, lines)
    const all = await createRule(scope, { projectId: chat, conditions: [where('provider', 'is', 'openai')] })
    const first = await applied(all.id)
    await archiveRule(scope, all.id)
    await createRule(scope, { projectId: search, conditions: [where('tag', 'begins', 'SEARCH', 'team')] })
    await applied(null)
    expect(await undoMove(scope, first.id)).toEqual({ returned: 2, left: 1 })
    expect(await projectsOf(scope, bill)).toEqual([inbox, search, inbox, inbox])
  })

  it('yields to the rules before it, in whatever order they are put', async () => {
    const bill = await committedBill(scope, inbox, lines)
    const wide = await createRule(scope, { projectId: chat, conditions: [where('provider', 'is', 'OpenAI')] })
    const narrow = await createRule(scope, {
      projectId: search,
      conditions: [where('model', 'contains', 'mini')],
    })
    expect((await planRules(scope, narrow.id)).groups).toEqual([])
    await orderRules(scope, [narrow.id, wide.id])
    await applied(null)
    expect(await projectsOf(scope, bill)).toEqual([chat, search, inbox, chat])
    await expect(orderRules(scope, [narrow.id])).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is changed by one at a time, and comes back after it was removed', async () => {
    const { id } = await createRule(scope, {
      projectId: chat,
      conditions: [where('provider', 'is', 'OpenAI')],
    })
    const change = { id, revision: 1, projectId: search, conditions: [where('model', 'is', 'gpt')] }
    await updateRule(scope, change)
    await expect(updateRule(scope, change)).rejects.toMatchObject({ code: 'conflict' })
    await archiveRule(scope, id)
    expect((await getRuleDesk(scope)).rules).toEqual([])
    await expect(updateRule(scope, { ...change, revision: 3 })).rejects.toMatchObject({ code: 'conflict' })
    await restoreRule(scope, id)
    expect((await getRuleDesk(scope)).rules).toMatchObject([{ id, projectName: 'Search', revision: 4 }])
  })

  it('leads to no project of a stranger, and moves none of his rows', async () => {
    const theirs = await newProject(other)
    const conditions = [where('provider', 'is', 'OpenAI')]
    for (const projectId of [theirs.projectId, crypto.randomUUID()])
      await expect(createRule(scope, { projectId, conditions })).rejects.toMatchObject({ code: 'invalid' })
    const bill = await committedBill(other, theirs.projectId, lines)
    await createRule(scope, { projectId: chat, conditions })
    expect((await planRules(scope, null)).groups).toEqual([])
    await expect(
      planRules(other, (await createRule(scope, { projectId: chat, conditions })).id),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(new Set(await projectsOf(other, bill))).toEqual(new Set([theirs.projectId]))
  })

  it('is applied once when two apply it at the same time', async () => {
    const bill = await committedBill(scope, inbox, lines)
    await createRule(scope, { projectId: chat, conditions: [where('provider', 'is', 'OpenAI')] })
    const { fingerprint: plan } = await planRules(scope, null)
    const both = await Promise.allSettled([1, 2].map(() => applyRules(scope, { id: null, plan })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await sumsOf(scope, bill)).toEqual({ [chat]: '3.5', [inbox]: '0.25' })
  })

  it('is followed by later imports by themselves, and what no rule fits goes where the bill goes', async () => {
    await createRule(scope, { projectId: chat, conditions: [where('tag', 'is', 'chat', 'team')] })
    const content = table([
      row({ BilledCost: '1', Tags: '{"team":"Chat"}' }),
      row({ BilledCost: '2', Tags: '{"team":"Search"}' }),
    ])
    const { id, plan, run } = await stage(scope, inbox, content)
    expect(plan.months.map(({ projectId }) => projectId).toSorted()).toEqual([inbox, chat].toSorted())
    await run()
    expect(await sumsOf(scope, id)).toEqual({ [chat]: '1', [inbox]: '2' })
    expect((await planRules(scope, null)).groups).toEqual([])
    await undoImport(scope, id)
    expect(await sumsOf(scope, id)).toEqual({})
  })

  it('keeps its rows when the bill comes again', async () => {
    const content = (cost: string) => table([row({ BilledCost: cost, Tags: '{"team":"Chat"}' })])
    await take(scope, inbox, content('1'))
    await createRule(scope, { projectId: chat, conditions: [where('tag', 'is', 'chat', 'team')] })
    await applied(null)
    const again = await take(scope, inbox, content('3'))
    expect(await sumsOf(scope, again.id)).toEqual({ [chat]: '3' })
  })

  it('rests while its project is archived, and can be led elsewhere', async () => {
    await committedBill(scope, inbox, lines)
    const conditions = [where('provider', 'is', 'OpenAI')]
    const { id } = await createRule(scope, { projectId: chat, conditions })
    await archiveProject(scope, chat)
    expect((await getRuleDesk(scope)).rules).toMatchObject([{ id, isResting: true }])
    expect((await planRules(scope, null)).groups).toEqual([])
    const draft = await planDraft(scope, { id, projectId: search, conditions })
    expect(draft.groups).toMatchObject([
      { toProjectId: search, lines: 2 },
      { toProjectId: search, lines: 1 },
    ])
  })
})
