import { finishedProjects } from '#lib/data/finished-project.ts'
import { getPortfolio, getPortfolioDocument, listPortfolio } from '#lib/data/portfolio.ts'
import { acceptedMargins, quoteOutcomes } from '#lib/data/quote-outcome.ts'
import { readSumsOf } from '#lib/data/quoted-option.ts'
import { spendByApproach, spendByProvider } from '#lib/data/spend-share.ts'
import { type FileRows, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const ALL = { from: null, to: null, timeZone: 'Europe/Berlin', today: '2026-11-25' }

/** Sums bear no mark: a count above that of one tenant stands for it. */
const above = (own: World, its: World, count: number, ofOne: number) =>
  count > (own === its ? 0 : ofOne) ? its.mark : null

export const portfolioRows: Record<string, FileRows> = {
  'portfolio.ts': {
    getPortfolio: showsOwn((own) => getPortfolio(own.scope, ALL)),
    getPortfolioDocument: showsOwn((own) => getPortfolioDocument(own.scope, ALL)),
    listPortfolio: showsOwn((own) => listPortfolio(own.scope, { ...ALL, page: 1, size: 200 })),
  },
  'quote-outcome.ts': {
    quoteOutcomes: showsOwn(async (own, its) => {
      const { won } = await within(own, (tx, scope) => quoteOutcomes(tx, scope, ALL))
      return above(own, its, won[0]?.quotes ?? 0, 1)
    }),
    acceptedMargins: showsOwn(async (own, its) => {
      const [margin] = await within(own, (tx, scope) => acceptedMargins(tx, scope, ALL))
      return above(own, its, (margin?.known ?? 0) + (margin?.unknown ?? 0), 1)
    }),
  },
  'quoted-option.ts': {
    readSumsOf: showsOwn(async (own, its) => {
      const sums = await within(own, (tx, scope) => readSumsOf(tx, scope, [its.projectId], '2026-11'))
      return sums.length > 0 ? its.mark : null
    }),
  },
  'spend-share.ts': {
    spendByProvider: showsOwn((own) => within(own, (tx, scope) => spendByProvider(tx, scope, ALL))),
    spendByApproach: showsOwn(async (own, its) => {
      const period = { from: '2026-08', to: '2026-08' }
      const rows = await within(own, (tx, scope) => spendByApproach(tx, scope, period))
      return above(own, its, rows[0]?.records ?? 0, 1)
    }),
  },
  'finished-project.ts': {
    finishedProjects: showsOwn((own) =>
      within(own, (tx, scope) => finishedProjects(tx, scope, ALL, '2026-10')),
    ),
  },
}
