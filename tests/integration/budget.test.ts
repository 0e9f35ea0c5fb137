import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { readBudget, setBudget, setBudgetCarry } from '#lib/data/budget.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getHome } from '#lib/data/home.ts'
import { projectAccount } from '#lib/data/project-account.ts'
import { getProjectBudget } from '#lib/data/project-budget.ts'
import { addDays } from '#lib/domain/day.ts'
import { addMonths, firstDay, monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'
import { budgetInput } from '#lib/schemas/budget.ts'
import { newBill } from '#tests/support/ledger.ts'
import { acceptedProject } from '#tests/support/plan-of-spend.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const today = dayIn(new Date(), 'Europe/Berlin')
const present = monthOf(today)
const project = () => ({ id: projectId, currency: 'USD' })
const accountOn = (day: string) => inWorkspace(scope, (tx) => projectAccount(tx, scope, project(), day))
const set = (from: string, to: string, amount: string, reason = 'Agreed by telephone') =>
  setBudget(scope, budgetInput.parse({ projectId, from, to, amount, reason }))

describe('the budget of a project', () => {
  it('follows the accepted quote, month by month, until it is set by hand, and goes back to it', async () => {
    projectId = await acceptedProject(scope, '2026-09')
    // 1,000 requests × (400 × 2 + 100 × 8) ÷ 1M = 1.6 a month, and 100 h × 5 of hosting
    expect((await accountOn('2026-09-10')).budget.months.map(({ own }) => own)).toEqual(
      Array(3).fill('501.6'),
    )
    await set('2026-10', '2026-11', '450')
    await set('2026-11', '2026-11', '600.50', 'Launch in November')
    const { budget, history } = await accountOn('2026-09-10')
    expect(budget.months.map(({ own, origin }) => [own, origin])).toEqual([
      ['501.6', 'quote'],
      ['450', 'set'],
      ['600.5', 'set'],
    ])
    expect(budget.whole.budget).toBe('1552.1')
    expect(history.map(({ month, amount, reason }) => [month, amount, reason])).toEqual([
      ['2026-11', '600.50', 'Launch in November'],
      ['2026-10', '450', 'Agreed by telephone'],
      ['2026-11', '450', 'Agreed by telephone'],
    ])
    await set('2026-10', '2026-11', '', 'Back to the quote')
    expect((await accountOn('2026-09-10')).budget.months.map(({ own }) => own)).toEqual(
      Array(3).fill('501.6'),
    )
  })

  it('carries what a month left unused only when that is wanted', async () => {
    projectId = await acceptedProject(scope, '2026-09')
    await newBill(scope, projectId, [{ day: '2026-09-30', amount: '401.6', kind: 'hosting' }])
    expect((await accountOn('2026-10-05')).budget.month.budget).toBe('501.6')
    await setBudgetCarry(scope, { projectId, isCarried: true })
    expect((await accountOn('2026-10-05')).budget.month.budget).toBe('601.6') // 501.6 + 100 of September
  })

  it('counts no record that gave way to a better source', async () => {
    projectId = await acceptedProject(scope, '2026-09')
    await newBill(scope, projectId, [{ day: '2026-09-03', amount: '100' }])
    await newBill(scope, projectId, [{ day: '2026-09-03', amount: '90' }], 'gateway')
    expect((await accountOn('2026-09-20')).budget.month.spent).toBe('100')
  })

  it('names the day on which it is used up, by the rows of the month', async () => {
    projectId = await acceptedProject(scope, '2026-09')
    const rows = Array.from({ length: 10 }, (_, at) => ({ day: addDays('2026-09-01', at), amount: '20' }))
    const fee = { day: '2026-09-01', amount: '200', kind: 'hosting' as const, days: 30 }
    await newBill(scope, projectId, [...rows, fee])
    const { budget } = await accountOn('2026-09-15')
    // 400 of 501.6 are spent; 101.6 last five whole days at 20, and the sixth, September 16, passes it
    expect(budget.month).toMatchObject({ spent: '400', overrun: { day: '2026-09-16', isPast: false } })
    // 200 once, 10 × 20 so far and 20 × 20 to come
    expect(budget.expectation.month?.expected.likely).toBe('800')
  })

  it('refuses a range that runs backwards, five years, a missing reason, and a stranger', async () => {
    ;({ projectId } = await newProject(scope))
    const input = { projectId, from: '2026-10', to: '2026-10', amount: '1', reason: 'x' }
    const wrong = [{ to: '2026-09' }, { to: '2031-10' }, { reason: ' ' }, { amount: '-1' }, { amount: '1,5' }]
    for (const change of wrong) expect(budgetInput.safeParse({ ...input, ...change }).success).toBe(false)
    await expect(setBudget(other, budgetInput.parse(input))).rejects.toMatchObject({ code: 'not-found' })
    await expect(getProjectBudget(other, projectId)).rejects.toMatchObject({ code: 'not-found' })
    const kept = await inWorkspace(scope, (tx) => readBudget(tx, scope, project()))
    expect(kept).toEqual({ carries: false, set: [], history: [] })
  })
})

describe('Home', () => {
  it('shows projects that run over, the worst first, with the reason, and no other', async () => {
    const last = addMonths(present, -1)
    const spends = async (name: string, spent: string, budget: string | null) => {
      ;({ projectId } = await newProject(scope, name))
      if (budget !== null) await set(last, last, budget)
      await newBill(scope, projectId, [{ day: firstDay(last), amount: spent }])
    }
    await spends('Within', '79', '100')
    await spends('Near', '96', '100')
    await spends('Over', '130', '100')
    await spends('Unbudgeted', '999', null)
    const { budgets } = await getHome(scope)
    expect(budgets).toMatchObject({ total: 2, watched: 3 })
    expect(budgets.alerts.map(({ projectName, level }) => [projectName, level])).toEqual([
      ['Over', 100],
      ['Near', 95],
    ])
    expect(budgets.alerts[0]?.sentence).toContain('The whole budget, $100.00, was used up')
    expect(budgets.alerts[1]?.sentence).toBe('96.0% of $100.00 used: 95% of the whole budget is reached.')
    expect((await getHome(other)).budgets).toEqual({ alerts: [], total: 0, watched: 0 })
  })

  it('says the same of an accepted quote as the page of the project', async () => {
    projectId = await acceptedProject(scope, present)
    await newBill(scope, projectId, [{ day: firstDay(present), amount: '490', kind: 'hosting' }])
    const { budgets } = await getHome(scope)
    const { budget } = await getProjectBudget(scope, projectId)
    expect(budget.month).toMatchObject({ level: 95, budget: '501.6' }) // 490 of 501.6 are 97.7 per cent
    expect(budgets.alerts[0]).toMatchObject({ projectId, level: 95 })
  })
})
