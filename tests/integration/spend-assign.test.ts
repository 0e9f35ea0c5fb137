import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createSpend } from '#lib/data/spend.ts'
import { applyRules, assignSpend, undoMove } from '#lib/data/spend-move.ts'
import { planChoice, planRules } from '#lib/data/spend-move-plan.ts'
import { createRule, readRules } from '#lib/data/spend-rule.ts'
import { projectOf, RULE_FIELDS, RULE_WAYS } from '#lib/domain/spend/rule.ts'
import { committedBill, projectsOf, sumsOf } from '#tests/support/bill-line.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let [inbox, chat, search] = ['', '', '']
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  const ids = await Promise.all(['Inbox', 'Chat', 'Search'].map((name) => newProject(scope, name)))
  ;[inbox = '', chat = '', search = ''] = ids.map(({ projectId }) => projectId)
})

const bill = {
  month: '2026-09',
  kind: 'api',
  provider: 'Card',
  service: '',
  note: '',
  currency: 'USD',
} as const
const recordsOf = (importId: string | null) =>
  inWorkspace(scope, (tx) =>
    tx.spendRecord.findMany({
      where: { workspaceId: scope.workspaceId, importId },
      select: { id: true, projectId: true, isCounted: true },
    }),
  )

it('moves chosen rows, typed records and all rows of a record, as shown, and gives them back', async () => {
  const first = await committedBill(scope, inbox, [{ amount: '1' }, { amount: '2' }, { amount: '4' }])
  const second = await committedBill(scope, inbox, [{ amount: '8' }, { amount: '16' }])
  const [whole] = await recordsOf(second)
  const typed = await createSpend(scope, { ...bill, projectId: inbox, amount: '32' })
  const choice = {
    projectId: chat,
    // The second of them also by its record: it is moved once.
    lines: [
      { importId: first, ordinal: 1 },
      { importId: second, ordinal: 0 },
    ],
    records: [whole?.id ?? '', typed.id],
  }
  const shown = await planChoice(scope, choice)
  // 2 of the first bill, 8 + 16 of the second, 32 typed in
  expect(shown.groups).toMatchObject([{ lines: 3, records: 1, amount: '58', fromProjectId: inbox }])
  const moved = await assignSpend(scope, { ...choice, plan: shown.fingerprint })
  expect(await sumsOf(scope, first)).toEqual({ [inbox]: '5', [chat]: '2' })
  expect(await sumsOf(scope, second)).toEqual({ [chat]: '24' })
  expect(await recordsOf(null)).toMatchObject([{ projectId: chat }])
  expect(await undoMove(scope, moved.id)).toEqual({ returned: 4, left: 0 })
  expect(await sumsOf(scope, first)).toEqual({ [inbox]: '7' })
  expect(await recordsOf(null)).toMatchObject([{ projectId: inbox }])
})

it('decides anew what counts in both projects', async () => {
  await committedBill(scope, inbox, [{ provider: 'Card', amount: '5' }])
  const typed = await createSpend(scope, { ...bill, projectId: chat, amount: '5' })
  const choice = { projectId: inbox, lines: [], records: [typed.id] }
  const moved = await assignSpend(scope, { ...choice, plan: (await planChoice(scope, choice)).fingerprint })
  // A bill of the same provider is believed before what was typed in.
  expect(await recordsOf(null)).toMatchObject([{ isCounted: false }])
  await undoMove(scope, moved.id)
  expect(await recordsOf(null)).toMatchObject([{ isCounted: true }])
})

it('refuses what is no longer what was shown, a stranger’s project, and a stranger’s rows', async () => {
  const importId = await committedBill(scope, inbox, [{ amount: '1' }])
  const choice = { projectId: chat, lines: [{ importId, ordinal: 0 }], records: [] }
  const { fingerprint: plan } = await planChoice(scope, choice)
  await expect(assignSpend(scope, { ...choice, projectId: search, plan })).rejects.toMatchObject({
    code: 'conflict',
  })
  const theirs = await newProject(other)
  await expect(planChoice(scope, { ...choice, projectId: theirs.projectId })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await planChoice(other, { ...choice, projectId: theirs.projectId })).groups).toEqual([])
  await assignSpend(scope, { ...choice, plan })
  await expect(assignSpend(scope, { ...choice, plan })).rejects.toMatchObject({ code: 'conflict' })
  expect(await projectsOf(scope, importId)).toEqual([chat])
})

const word = fc.constantFrom('a', 'ab', 'abc', 'B', 'bA', 'İx', 'straße', 'ÄB', '%', '_', '\\', 'a%b')
const row = fc.record({
  ...{ provider: word, service: word, account: fc.option(word), subAccount: fc.option(word) },
  ...{ apiProject: fc.option(word), model: fc.option(word) },
  tags: fc.option(fc.dictionary(fc.constantFrom('team', 'env'), word, { minKeys: 1 })),
})
const condition = fc.record({
  ...{ field: fc.constantFrom(...RULE_FIELDS), way: fc.constantFrom(...RULE_WAYS), value: word },
  tag: fc.constantFrom('team', 'env'),
})

it('decides in the database as it does while a bill is read', async () => {
  const rows = fc.sample(row, { numRuns: 300, seed: 7 })
  const importId = await committedBill(scope, inbox, rows)
  const books = fc.sample(fc.array(condition, { minLength: 1, maxLength: 2 }), { numRuns: 12, seed: 7 })
  for (const [index, conditions] of books.entries())
    await createRule(scope, { projectId: index % 2 === 0 ? chat : search, conditions })
  const rules = await inWorkspace(scope, (tx) => readRules(tx, scope))
  const expected = rows.map((each) => projectOf(rules)(each) ?? inbox)
  await applyRules(scope, { id: null, plan: (await planRules(scope, null)).fingerprint })
  expect(await projectsOf(scope, importId)).toEqual(expected)
  expect(new Set(expected)).toEqual(new Set([inbox, chat, search]))
})
