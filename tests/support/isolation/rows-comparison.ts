import { saveIntake } from '#lib/data/advice.ts'
import * as comparisons from '#lib/data/comparison.ts'
import {
  changeOption,
  chooseOption,
  repriceComparison,
  restoreVersion,
  updateComparison,
} from '#lib/data/comparison-change.ts'
import { archiveComparison, listComparisons, restoreComparison } from '#lib/data/comparison-list.ts'
import { insertOptions, noteComparison } from '#lib/data/comparison-row.ts'
import { createComparison, duplicateComparison, importComparison } from '#lib/data/comparison-start.ts'
import { findVersion, keepVersion } from '#lib/data/comparison-version.ts'
import { openComparison, takeRevision } from '#lib/data/open-comparison.ts'
import { getVersions } from '#lib/data/version-history.ts'
import { unknownIntake } from '#lib/domain/advice/intake.ts'
import { apart, type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'
import { startRow } from './rows-letter.ts'
import type { World } from './world.ts'

const list = { ...listQuery, project: null, isArchived: false }

const choose = async (own: World, id: string, optionId: string) => {
  const { revision } = await comparisons.getComparison(own.scope, own.comparisonId)
  await chooseOption(own.scope, { id, revision, optionId })
}

export const comparisonRows: Record<string, FileRows> = {
  'comparison.ts': {
    getComparison: refuses((own, its) => comparisons.getComparison(own.scope, its.comparisonId)),
    getComparisonForm: refuses((own, its) => comparisons.getComparisonForm(own.scope, its.comparisonId)),
    latestRecommendation: showsOwn((own, its) =>
      within(own, (tx, scope) => comparisons.latestRecommendation(tx, scope, its.projectId)),
    ),
  },
  'comparison-start.ts': {
    createComparison: refuses((own, its) =>
      createComparison(own.scope, { projectId: its.projectId, preset: 'blank', name: 'Blank' }),
    ),
    startFromRequest: startRow,
    importComparison: refuses((own, its) => importComparison(own.scope, its.projectId, own.case)),
    duplicateComparison: refuses((own, its) => duplicateComparison(own.scope, its.comparisonId)),
  },
  'comparison-change.ts': {
    chooseOption: [
      refuses((own, its) => choose(own, its.comparisonId, its.optionId)),
      refuses((own, its) => choose(own, own.comparisonId, its.optionId)),
    ],
    changeOption: refuses((own, its) =>
      within(own, async (tx, scope) => {
        const was = await openComparison(tx, scope, { id: own.comparisonId, revision: 2 })
        const change = { optionId: its.optionId, reason: '', change: <T>(option: T) => option }
        await changeOption(tx, scope, was, change)
      }),
    ),
    repriceComparison: refuses((own, its) =>
      repriceComparison(own.scope, { id: its.comparisonId, revision: 2 }),
    ),
    restoreVersion: refuses((own, its) =>
      restoreVersion(own.scope, { id: its.comparisonId, revision: 2, number: 1 }),
    ),
    updateComparison: refuses((own, its) =>
      updateComparison(own.scope, { id: its.comparisonId, revision: 1, case: own.case }),
    ),
  },
  'open-comparison.ts': {
    openComparison: refuses((own, its) =>
      within(own, (tx, scope) => openComparison(tx, scope, { id: its.comparisonId, revision: 2 })),
    ),
    takeRevision: refuses(async (own, its) => {
      const { revision } = await comparisons.getComparison(its.scope, its.comparisonId)
      const was = { id: its.comparisonId, revision, archivedAt: null }
      await within(own, (tx, scope) => takeRevision(tx, scope, was, { name: its.mark }))
    }, 'conflict'),
    todayOf: apart('tells the day in a zone, and nothing else of the workspace'),
  },
  'comparison-version.ts': {
    keepVersion: refuses((own, its) =>
      within(own, async (tx, scope) => {
        const content = await findVersion(tx, scope, its.comparisonId, 1)
        await keepVersion(tx, scope, its.comparisonId, 'Slipped in', content)
      }),
    ),
    findVersion: refuses((own, its) =>
      within(own, (tx, scope) => findVersion(tx, scope, its.comparisonId, 1)),
    ),
  },
  'version-history.ts': {
    getVersions: refuses((own, its) => getVersions(own.scope, its.comparisonId, { from: null, to: null })),
  },
  'advice.ts': {
    saveIntake: refuses((own, its) =>
      saveIntake(own.scope, { id: its.comparisonId, revision: 1, intake: unknownIntake }),
    ),
  },
  'comparison-row.ts': {
    computeContent: apart('computes a case from prices, which belong to no tenant'),
    comparisonColumns: apart('only puts what was computed into columns'),
    // The key of the option's table is of the caller's workspace, so it points at nothing of another.
    insertOptions: refuses(async (own, its) => {
      const options = its.case.options.map((option) => ({ ...option, id: crypto.randomUUID() }))
      await within(own, (tx, scope) => insertOptions(tx, scope, its.comparisonId, { ...its.case, options }))
    }),
    noteComparison: writesOwn((own) =>
      within(own, (tx, scope) =>
        noteComparison(tx, scope, 'seen', { id: own.comparisonId, projectId: own.projectId }, 'Seen'),
      ),
    ),
  },
  'comparison-list.ts': {
    listComparisons: [
      showsOwn((own) => listComparisons(own.scope, list)),
      showsOwn((own, its) => listComparisons(own.scope, { ...list, project: its.projectId })),
    ],
    archiveComparison: refuses((own, its) => archiveComparison(own.scope, its.comparisonId)),
    restoreComparison: refuses((own, its) => restoreComparison(own.scope, its.comparisonId)),
  },
}
