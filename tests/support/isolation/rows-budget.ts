import { readBudget, setBudget, setBudgetCarry } from '#lib/data/budget.ts'
import { budgetAlerts } from '#lib/data/budget-alert.ts'
import { periodAccount, projectAccount, quotedAccount } from '#lib/data/project-account.ts'
import { explainedSpend, getProjectBudget } from '#lib/data/project-budget.ts'
import { readPlan } from '#lib/data/quoted-plan.ts'
import { reportSpend } from '#lib/data/report-spend.ts'
import { readBilled, readDays, readRequests, rollUpDays } from '#lib/data/spend-day.ts'
import { apart, type FileRows, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

const MONTH = '2026-09'
const project = ({ projectId }: World) => ({ id: projectId, currency: 'USD' })
const budget = ({ projectId }: World) => ({
  ...{ projectId, from: '2026-12', to: '2026-12', amount: '12', reason: 'Less than quoted' },
})

/** Figures are without names: the mark stands for one that is there. */
const marked = (its: World, isThere: boolean) => (isThere ? its.mark : null)

export const budgetRows: Record<string, FileRows> = {
  'budget.ts': {
    setBudget: refuses((own, its) => setBudget(own.scope, budget(its))),
    setBudgetCarry: refuses((own, its) =>
      setBudgetCarry(own.scope, { projectId: its.projectId, isCarried: true }),
    ),
    readBudget: showsOwn((own, its) => within(own, (tx, scope) => readBudget(tx, scope, project(its)))),
  },
  'budget-alert.ts': {
    // Each tenant has passed the budget that it set for the month.
    budgetAlerts: showsOwn((own) => within(own, (tx, scope) => budgetAlerts(tx, scope, '2026-10-25', 50))),
  },
  'project-account.ts': {
    projectAccount: showsOwn((own, its) =>
      within(own, (tx, scope) => projectAccount(tx, scope, project(its), '2026-11-25')),
    ),
    quotedAccount: showsOwn((own, its) =>
      within(own, (tx, scope) => quotedAccount(tx, scope, project(its), '2026-11-25')),
    ),
    periodAccount: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const { plan } = await quotedAccount(tx, scope, project(own), '2026-11-25')
        const period = { plan, from: '2026-09', today: '2026-11-25' }
        return marked(its, (await periodAccount(tx, scope, project(its), period)).actualToDate !== null)
      }),
    ),
  },
  'project-budget.ts': {
    getProjectBudget: refuses((own, its) => getProjectBudget(own.scope, its.projectId)),
    explainedSpend: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const { plan, account } = await projectAccount(tx, scope, project(own), '2026-11-25')
        const compared = { plan, account, months: ['2026-10'] }
        return marked(its, (await explainedSpend(tx, scope, project(its), compared)).variance !== null)
      }),
    ),
  },
  'report-spend.ts': {
    reportSpend: showsOwn(async (own, its) => {
      const found = await within(own, (tx, scope) =>
        reportSpend(tx, scope, project(its), { asOf: '2026-11-25', from: null, sections: ['spend'] }),
      )
      return marked(its, found.spend !== null)
    }),
  },
  'quoted-plan.ts': {
    readPlan: showsOwn(async (own, its) => {
      const plan = await within(own, (tx, scope) => readPlan(tx, scope, project(its)))
      return marked(its, plan.option !== null)
    }),
  },
  'spend-day.ts': {
    countedDays: apart('says what to select and reads nothing'),
    readDays: showsOwn(async (own, its) =>
      marked(its, (await within(own, (tx, scope) => readDays(tx, scope, project(its), MONTH))).length > 0),
    ),
    readBilled: showsOwn((own, its) =>
      within(own, (tx, scope) => readBilled(tx, scope, project(its), [MONTH, '2026-10'])),
    ),
    readRequests: showsOwn(async (own, its) => {
      const found = await within(own, (tx, scope) => readRequests(tx, scope, its.projectId, [MONTH]))
      return marked(its, found.length > 0)
    }),
    rollUpDays: writesOwn((own, its) => within(own, (tx, scope) => rollUpDays(tx, scope, [its.importId]))),
  },
}
