import { beforeEach, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { recheckImport } from '#lib/data/import-check.ts'
import { commitImport, undoImport } from '#lib/data/spend-import.ts'
import { applyRules, assignSpend, undoMove } from '#lib/data/spend-move.ts'
import { planChoice, planRules } from '#lib/data/spend-move-plan.ts'
import { createRule } from '#lib/data/spend-rule.ts'
import { type Row, row, table } from '#tests/support/bill.ts'
import { projectsOf, sumsOf } from '#tests/support/bill-line.ts'
import { stage, take } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let [inbox, chat, search] = ['', '', '']
beforeEach(async () => {
  scope = (await freshWorkspace()).scope
  const ids = await Promise.all(['Inbox', 'Chat', 'Search'].map((name) => newProject(scope, name)))
  ;[inbox = '', chat = '', search = ''] = ids.map(({ projectId }) => projectId)
})

const october = (...amounts: [service: string, amount: string][]) =>
  table(amounts.map(([ServiceName, BilledCost]): Row => row({ ServiceName, BilledCost })))

async function put(projectId: string, importId: string, ordinal: number) {
  const choice = { projectId, lines: [{ importId, ordinal }], records: [] }
  return assignSpend(scope, { ...choice, plan: (await planChoice(scope, choice)).fingerprint })
}

it('rows that somebody put elsewhere stay there when their bill comes again, until the move is undone', async () => {
  const first = await take(scope, inbox, october(['Chat', '1'], ['Search', '2']))
  const moved = await put(chat, first.id, 0)
  const again = await stage(scope, inbox, october(['Chat', '1.5'], ['Search', '2'], ['Files', '4']))
  expect(again.plan.warnings).toContain('1 row stays in Chat, where somebody put it by hand.')
  const month = (id: string) => again.plan.months.find(({ projectId }) => projectId === id)
  expect(month(chat)).toMatchObject({ bill: '1.5', replaced: '1' })
  expect(month(inbox)).toMatchObject({ bill: '6', replaced: '2' })
  await again.run()
  expect(await sumsOf(scope, again.id)).toEqual({ [chat]: '1.5', [inbox]: '6' })
  // A third one, and two rows of the same charge where there was one.
  const third = await take(scope, inbox, october(['Chat', '1.5'], ['Chat', '8'], ['Search', '2']))
  expect(await sumsOf(scope, third.id)).toEqual({ [chat]: '9.5', [inbox]: '2' })
  expect(await undoMove(scope, moved.id)).toEqual({ returned: 2, left: 0 })
  expect(await sumsOf(scope, third.id)).toEqual({ [inbox]: '11.5' })
  await undoImport(scope, third.id)
  expect(await sumsOf(scope, again.id)).toEqual({ [inbox]: '7.5' })
})

it('of two equal charges the one stays that was moved, told apart by its amount', async () => {
  const first = await take(scope, inbox, october(['Chat', '1'], ['Chat', '100']))
  await put(chat, first.id, 1)
  const again = await take(scope, inbox, october(['Chat', '110'], ['Chat', '1.1']))
  expect(await sumsOf(scope, again.id)).toEqual({ [chat]: '110', [inbox]: '1.1' })
})

it('a row with an id of the provider’s own stays by it', async () => {
  const calls = (...amounts: string[]) =>
    `generation_id,created_at,cost_total,model_permaslug,provider_name\n${amounts
      .map((amount, at) => `gen-${at},2026-10-0${at + 1} 10:00:00,${amount},m,p\n`)
      .join('')}`
  const first = await take(scope, inbox, calls('1', '2'))
  await put(search, first.id, 1)
  const again = await take(scope, inbox, calls('1', '2', '4'))
  expect(await sumsOf(scope, again.id)).toEqual({ [inbox]: '5', [search]: '2' })
})

it('the last word counts: a rule that is applied later takes rows along, and the next bill follows it', async () => {
  const first = await take(scope, inbox, october(['Chat', '1']))
  await put(chat, first.id, 0)
  await createRule(scope, {
    projectId: search,
    conditions: [{ field: 'service', tag: '', way: 'is', value: 'Chat' }],
  })
  const kept = await take(scope, inbox, october(['Chat', '2']))
  expect(await projectsOf(scope, kept.id)).toEqual([chat])
  await applyRules(scope, { id: null, plan: (await planRules(scope, null)).fingerprint })
  const followed = await take(scope, inbox, october(['Chat', '3']))
  expect(await projectsOf(scope, followed.id)).toEqual([search])
})

it('what was moved since the check is not written as it was shown, but as it is checked again', async () => {
  const first = await take(scope, inbox, october(['Chat', '1']))
  const staged = await stage(scope, inbox, october(['Chat', '2']))
  const moved = await put(chat, first.id, 0)
  await expect(staged.run()).rejects.toThrow('changed since')
  const checked = await recheckImport(scope, staged.id)
  expect(checked.months).toMatchObject([{ projectId: chat, bill: '2' }])
  await undoMove(scope, moved.id)
  const { fingerprint } = await recheckImport(scope, staged.id)
  await commitImport(scope, staged.id, fingerprint)
  expect(await projectsOf(scope, staged.id)).toEqual([inbox])
})
