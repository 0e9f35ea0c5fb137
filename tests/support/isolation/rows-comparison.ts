import { saveIntake } from '#lib/data/advice.ts'
import * as comparisons from '#lib/data/comparison.ts'
import { chooseOption, updateComparison } from '#lib/data/comparison-change.ts'
import { archiveComparison, listComparisons, restoreComparison } from '#lib/data/comparison-list.ts'
import { insertOptions, noteComparison } from '#lib/data/comparison-row.ts'
import { createComparison, duplicateComparison, importComparison } from '#lib/data/comparison-start.ts'
import { unknownIntake } from '#lib/domain/advice/intake.ts'
import { apart, type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

const list = { ...listQuery, project: null, isArchived: false }

const choose = (own: World, id: string, optionId: string) =>
  chooseOption(own.scope, { id, revision: 1, optionId })

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
    importComparison: refuses((own, its) => importComparison(own.scope, its.projectId, own.case)),
    duplicateComparison: refuses((own, its) => duplicateComparison(own.scope, its.comparisonId)),
  },
  'comparison-change.ts': {
    chooseOption: [
      refuses((own, its) => choose(own, its.comparisonId, its.optionId)),
      refuses((own, its) => choose(own, own.comparisonId, its.optionId)),
    ],
    updateComparison: refuses((own, its) =>
      updateComparison(own.scope, { id: its.comparisonId, revision: 1, case: own.case }),
    ),
  },
  'advice.ts': {
    saveIntake: refuses((own, its) =>
      saveIntake(own.scope, { id: its.comparisonId, revision: 1, intake: unknownIntake }),
    ),
  },
  'comparison-row.ts': {
    comparisonColumns: apart('computes the columns of a case from prices, which belong to no tenant'),
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
  'price-list.ts': {
    listPrices: apart('prices belong to no tenant; the scope only proves a member'),
  },
}
