import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getHome } from '#lib/data/home.ts'
import { getPortfolio } from '#lib/data/portfolio.ts'
import { listProjects } from '#lib/data/project-list.ts'
import { getProjectOverview } from '#lib/data/project-overview.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { buildSample } from '#scripts/demo/sample.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const all = { q: '', sort: 'name', page: 1, size: 50 }
const projects = () => listProjects(scope, { ...all, status: null, client: null, state: null })

let scope: Scope
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
  await buildSample(scope)
})

it('shows projects in every stage from lead to closed and lost', async () => {
  const { rows } = await projects()
  expect(Object.fromEntries(rows.map((row) => [row.name, row.status]))).toEqual({
    'Appointment triage': 'comparing',
    'Blurbs in the house style': 'lost',
    'Comment moderation': 'won',
    'Customs papers': 'comparing',
    'Discharge letters': 'quoted',
    'Recipe questions': 'closed',
    'Supplier mail sorting': 'lead',
    'Ticket assistant': 'implementing',
  })
})

it('has quotes in every state of the chain, numbered without a gap', async () => {
  const { rows } = await listQuotes(scope, { ...all, sort: 'number', state: null })
  expect(rows.map((row) => row.state).sort()).toEqual([
    ...['accepted', 'accepted', 'accepted', 'declined', 'draft', 'viewed'],
  ])
  const numbers = rows.flatMap((row) => row.number?.slice(-4) ?? [])
  expect(numbers).toEqual(['0001', '0002', '0003', '0004', '0005'])
})

it('fills the home page: a quote that waits, tasks that are due, spend in two currencies', async () => {
  const home = await getHome(scope)
  expect(home.openQuoteCount).toBe(1)
  expect(home.tasks.some((task) => task.isOverdue)).toBe(true)
  expect(home.spend.map((sum) => [sum.currency, sum.unpriced])).toEqual([
    ['USD', 1],
    ['EUR', 0],
  ])
})

it('walks the whole chain once, with spend of several months against the accepted quote', async () => {
  const ticket = (await projects()).rows.find((row) => row.name === 'Ticket assistant')
  const { progress, recommendation } = await getProjectOverview(scope, ticket?.id ?? '')
  expect(recommendation?.chosen?.label).toBe('Hybrid')
  expect(progress.steps.filter((step) => step.state === 'done').map((step) => step.key)).toEqual([
    ...['compare', 'quote', 'decide', 'plan', 'report'],
  ])
  const { account } = await getProjectSpend(scope, ticket?.id ?? '', ALL_SPEND)
  expect(account.basis).toMatch(/^accepted quote HA-\d{4}-0004, version 1/)
  expect(account.months.filter((month) => month.actual !== null)).toHaveLength(4)
})

it('has a project to learn from: what it was to cost, and did', async () => {
  const { finished, accuracy } = await getPortfolio(scope, { from: null, to: null })
  expect(finished).toMatchObject([{ name: 'Recipe questions', months: 4, actual: '624.99' }])
  expect(accuracy).toMatchObject({ compared: 1, unknown: 0 })
})

it('leaves a workspace alone that has a client', async () => {
  await buildSample(scope)
  expect((await projects()).total).toBe(8)
})
