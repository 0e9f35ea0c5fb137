'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { saveIntake as keepIntake } from '#lib/data/advice.ts'
import * as comparisons from '#lib/data/comparison-change.ts'
import * as list from '#lib/data/comparison-list.ts'
import * as start from '#lib/data/comparison-start.ts'
import { invalid } from '#lib/errors.ts'
import { readCaseText } from '#lib/schemas/case.ts'
import {
  caseImport,
  comparisonChange,
  comparisonInput,
  comparisonReference,
  comparisonRevision,
  optionChoice,
  versionReference,
} from '#lib/schemas/comparison.ts'
import { comparisonIntake } from '#lib/schemas/intake.ts'

export const createComparison = action('write', comparisonInput, start.createComparison)

export const updateComparison = action('write', comparisonChange, comparisons.updateComparison)

/** The same from the screen of the result, which stays open. */
export const saveTrial = action('write', comparisonChange, async (scope, input) => {
  const saved = await comparisons.updateComparison(scope, input)
  refresh()
  return saved
})

export const duplicateComparison = action('write', comparisonReference, (scope, { id }) =>
  start.duplicateComparison(scope, id),
)

export const importComparison = action('write', caseImport, (scope, { projectId, text }) => {
  const reading = readCaseText(text)
  if (reading.ok) return start.importComparison(scope, projectId, reading.file)
  throw invalid(Object.fromEntries(reading.errors.map(({ path, message }) => [path || 'text', message])))
})

export const chooseOption = action('write', optionChoice, async (scope, input) => {
  await comparisons.chooseOption(scope, input)
  refresh()
})

export const repriceComparison = action('write', comparisonRevision, async (scope, input) => {
  const repriced = await comparisons.repriceComparison(scope, input)
  refresh()
  return repriced
})

export const restoreVersion = action('write', versionReference, async (scope, input) => {
  const restored = await comparisons.restoreVersion(scope, input)
  refresh()
  return restored
})

export const saveIntake = action('write', comparisonIntake, async (scope, input) => {
  await keepIntake(scope, input)
  refresh()
})

export const archiveComparison = action('write', comparisonReference, async (scope, { id }) => {
  await list.archiveComparison(scope, id)
  refresh()
})

export const restoreComparison = action('write', comparisonReference, async (scope, { id }) => {
  await list.restoreComparison(scope, id)
  refresh()
})
