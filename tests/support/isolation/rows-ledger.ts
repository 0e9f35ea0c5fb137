import { getImport, recheckImport } from '#lib/data/import-check.ts'
import { comparison, neighbours, replacedBills } from '#lib/data/import-compare.ts'
import { importLines } from '#lib/data/import-line.ts'
import { keepPlaces, placeByHand, placedMark } from '#lib/data/import-placed.ts'
import { planOf, standingOf } from '#lib/data/import-plan.ts'
import { giveBack, hasEarlier, markReplaced } from '#lib/data/import-replace.ts'
import { settleAuthority, settlePlaces } from '#lib/data/spend-authority.ts'
import * as imports from '#lib/data/spend-import.ts'
import { listLines, readLines } from '#lib/data/spend-line.ts'
import { findReach } from '#lib/data/spend-reach.ts'
import { rollUp } from '#lib/data/spend-roll-up.ts'
import { dropRows, failImport, lineSink, openImport, settleImport } from '#lib/data/spend-stage.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { apart, type FileRows, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

/** Counts and sums are figures without names: the mark stands for some that are there. */
const marked = (its: World, found: readonly unknown[]) => (found.length > 0 ? its.mark : null)

const bill = ({ stagedId: id, projectId }: World) => ({
  ...{ id, projectId, format: 'focus', scopeKey: 'focus', emptyDays: [], committedAt: null },
  ...{ contentSha256: 'a'.repeat(64), sourceKind: 'invoice', isCompared: true },
})

const facts = {
  ...{ contentSha256: 'a'.repeat(64), format: 'focus', formatVersion: null, label: 'FOCUS' },
  ...{ sourceKind: 'invoice', currencyTotals: {}, months: {}, unpriced: 0, rejected: [], warnings: [] },
  ...{ rows: { read: 1, accepted: 1, skipped: 0, rejected: 0 }, isTotal: false, ahead: null },
  emptyDays: [],
}

/** What works in a transaction of its caller, by a bill that somebody else has looked up. */
const inner: Record<string, FileRows> = {
  'import-plan.ts': {
    standingOf: showsOwn((own, its) =>
      within(own, async (tx, scope) => (await standingOf(tx, scope, bill(its), '')).replaced),
    ),
    planOf: showsOwn((own, its) =>
      within(own, async (tx, scope) => marked(its, (await planOf(tx, scope, bill(its))).months)),
    ),
  },
  'import-line.ts': {
    importLines: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const found = { id: its.importId, status: 'committed', summary: {} } as const
        return importLines(tx, scope, found, { show: 'new', after: null })
      }),
    ),
  },
  'import-compare.ts': {
    comparison: writesOwn((own, its) =>
      within(own, (tx, scope) => comparison(tx, scope, bill(its), { replaced: [], rows: 1 })),
    ),
    replacedBills: showsOwn((own, its) => within(own, (tx, scope) => replacedBills(tx, scope, bill(its)))),
    // As if all rows of the bill gave way, and none had a successor: the warning names the file.
    neighbours: showsOwn((own, its) => {
      const replaced = [{ id: its.importId, fileName: '', rows: 1, amounts: '' }]
      return within(own, (tx, scope) => neighbours(tx, scope, { ...bill(its), id: its.importId }, replaced))
    }),
  },
  'import-replace.ts': {
    // Answers yes or no of the caller's own workspace, whatever bill it is asked for.
    hasEarlier: writesOwn((own, its) => within(own, (tx, scope) => hasEarlier(tx, scope, bill(its)))),
    givesWay: apart('builds a part of a query, whose every table is named with the workspace of the scope'),
    markReplaced: showsOwn((own, its) =>
      within(own, async (tx, scope) => marked(its, await markReplaced(tx, scope, bill(its)))),
    ),
    giveBack: showsOwn((own, its) =>
      within(own, async (tx, scope) => marked(its, await giveBack(tx, scope, bill(its)))),
    ),
  },
  'import-placed.ts': {
    placeByHand: writesOwn((own, its) => within(own, (tx, scope) => placeByHand(tx, scope, bill(its)))),
    placedMark: writesOwn((own, its) =>
      within(own, (tx, scope) => placedMark(tx, scope, bill(its), [{ id: its.importId }])),
    ),
    keepPlaces: writesOwn((own, its) => within(own, (tx, scope) => keepPlaces(tx, scope, its.importId))),
  },
  'spend-roll-up.ts': {
    rollUp: writesOwn((own, its) => within(own, (tx, scope) => rollUp(tx, scope, [its.importId]))),
  },
  'spend-reach.ts': {
    findReach: writesOwn((own, its) => within(own, (tx, scope) => findReach(tx, scope, its.stagedId))),
  },
  'spend-authority.ts': {
    lockLedger: apart('takes a lock that is named after the workspace of the scope'),
    settleAuthority: writesOwn((own, its) =>
      within(own, (tx, scope) => settleAuthority(tx, scope, its.projectId, ['2026-09'])),
    ),
    settlePlaces: writesOwn((own, its) =>
      within(own, (tx, scope) => settlePlaces(tx, scope, [{ projectId: its.projectId, month: '2026-09' }])),
    ),
  },
  'copy-in.ts': {
    copyIn: apart('speaks to a connection that its caller has opened'),
    copyCell: apart('writes a value as text'),
    CopyBatch: apart('holds the bytes that its caller adds'),
  },
  'line-row.ts': {
    ...{ rowKeyOf: apart('hashes a text'), copyCharge: apart('writes a row as text') },
    copyFigures: apart('writes a row as text'),
    copyReach: apart('writes a row as text'),
    lineRow: apart('writes amounts without zeros behind them'),
  },
  'line-sink.ts': { LineSink: apart('is made by lineSink alone, which has looked its import up') },
  'line-writer.ts': { LineWriter: apart('is opened for an import that lineSink has looked up') },
  'day-sums.ts': { DaySums: apart('adds up what its caller has read'), DaySum: apart('is a part of one') },
}

export const ledgerRows: Record<string, FileRows> = {
  ...inner,
  'spend-line.ts': {
    listLines: [
      showsOwn((own) => listLines(own.scope, {})),
      showsOwn((own, its) => listLines(own.scope, { bill: its.importId })),
    ],
    readLines: showsOwn((own, its) =>
      within(own, (tx, scope) => readLines(tx, scope, { ...ALL_SPEND, project: its.projectId })),
    ),
  },
  'spend-stage.ts': {
    openImport: refuses((own, its) =>
      openImport(own.scope, { projectId: its.projectId, fileName: `${own.mark}.csv` }),
    ),
    lineSink: refuses(async (own, its) => {
      await using sink = await lineSink(own.scope, its.stagedId)
      await sink.close()
    }),
    settleImport: refuses((own, its) => settleImport(own.scope, its.stagedId, facts)),
    failImport: refuses((own, its) => failImport(own.scope, its.stagedId, 'Broken.')),
    dropRows: writesOwn((own, its) => within(own, (tx, scope) => dropRows(tx, scope, its.stagedId))),
  },
  'import-check.ts': {
    getImport: refuses((own, its) => getImport(own.scope, its.stagedId)),
    importView: apart('reads the projects that a bill names whose row its caller has found, by the scope'),
    recheckImport: refuses((own, its) => recheckImport(own.scope, its.stagedId)),
  },
  'spend-import.ts': {
    commitImport: refuses((own, its) => imports.commitImport(own.scope, its.stagedId, 'c'.repeat(64))),
    dropImport: refuses((own, its) => imports.dropImport(own.scope, its.stagedId)),
    undoImport: refuses((own, its) => imports.undoImport(own.scope, its.importId)),
    readSources: showsOwn((own, its) =>
      within(own, async (tx, scope) => marked(its, await imports.readSources(tx, scope, its.projectId))),
    ),
  },
}
