import { focusCharges } from '#lib/data/focus-charge.ts'
import * as views from '#lib/data/saved-view.ts'
import { getSpendStart, readChoices } from '#lib/data/spend-choices.ts'
import { readGrid } from '#lib/data/spend-grid.ts'
import { countRows, listSpend, readRows, readSums } from '#lib/data/spend-list.ts'
import { getSpend, readSpend } from '#lib/data/spend-page.ts'
import * as paste from '#lib/data/spend-paste.ts'
import { ALL_SPEND, type SpendQuery } from '#lib/schemas/spend-query.ts'
import { apart, type FileRows, refuses, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const records: SpendQuery = { ...ALL_SPEND, show: 'records' }
const ofProject = (its: World): SpendQuery => ({ ...records, project: its.projectId })
/** Counts and sums bear no names: the mark stands for one that is not zero. */
const marked = (its: World, isThere: boolean) => (isThere ? its.mark : null)

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(page)
  return found
}

export const spendRows: Record<string, FileRows> = {
  'spend-filter.ts': { spendWhere: apart('writes a condition and reads nothing') },
  'spend-choices.ts': {
    getSpendStart: showsOwn((own) => getSpendStart(own.scope)),
    readChoices: showsOwn((own) => within(own, (tx, scope) => readChoices(tx, scope))),
  },
  'focus-charge.ts': {
    focusCharges: [
      showsOwn((own) => all(focusCharges(own.scope, ALL_SPEND))),
      showsOwn((own, its) => all(focusCharges(own.scope, ofProject(its)))),
    ],
  },
  'spend-grid.ts': {
    readGrid: [
      showsOwn((own) => within(own, (tx, scope) => readGrid(tx, scope, ALL_SPEND, 'USD'))),
      showsOwn((own, its) => within(own, (tx, scope) => readGrid(tx, scope, ofProject(its), 'USD'))),
    ],
  },
  'spend-list.ts': {
    listSpend: [
      showsOwn((own) => listSpend(own.scope, records)),
      showsOwn((own, its) => listSpend(own.scope, ofProject(its))),
    ],
    readRows: showsOwn((own, its) =>
      within(own, (tx, scope) => readRows(tx, scope, { ...records, q: its.mark })),
    ),
    countRows: showsOwn(async (own, its) =>
      marked(its, (await within(own, (tx, scope) => countRows(tx, scope, ofProject(its)))) > 0),
    ),
    readSums: showsOwn(async (own, its) =>
      marked(its, (await within(own, (tx, scope) => readSums(tx, scope, ofProject(its)))).length > 0),
    ),
  },
  'spend-page.ts': {
    getSpend: [
      showsOwn((own) => getSpend(own.scope, ALL_SPEND)),
      showsOwn((own, its) => getSpend(own.scope, { ...records, bill: its.importId })),
    ],
    readSpend: showsOwn((own, its) =>
      within(own, (tx, scope) => readSpend(tx, scope, ofProject(its), 'project-spend')),
    ),
  },
  'spend-paste.ts': {
    planPaste: refuses((own, its) => paste.planPaste(own.scope, block(its))),
    writePaste: refuses(async (own, its) => {
      const { fingerprint } = await paste.planPaste(its.scope, block(its))
      await paste.writePaste(own.scope, { ...block(its), fingerprint })
    }),
    undoPaste: [
      refuses((own, its) =>
        paste.undoPaste(own.scope, { projectId: its.projectId, made: [its.spendId], replaced: [] }),
      ),
      refuses((own, its) =>
        paste.undoPaste(own.scope, { projectId: own.projectId, made: [], replaced: [its.spendId] }),
      ),
    ],
  },
  'saved-view.ts': {
    listSavedViews: showsOwn((own) => within(own, (tx, scope) => views.listSavedViews(tx, scope, 'spend'))),
    saveView: { kind: 'writes-own', call: (own) => views.saveView(own.scope, view) },
    renameView: refuses((own, its) => views.renameView(own.scope, { id: its.viewId, name: 'Taken' })),
    removeView: refuses((own, its) => views.removeView(own.scope, its.viewId)),
  },
}

const block = ({ projectId, mark }: World) => ({
  projectId,
  records: [
    {
      ...{ month: '2026-08', kind: 'api' as const, provider: mark, service: '' },
      ...{ amount: '3', currency: 'USD', note: '' },
    },
  ],
})

const view = { list: 'project-spend' as const, name: 'Ours', query: 'kind=api' }
