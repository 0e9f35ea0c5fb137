'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as checks from '#lib/data/dataset-check.ts'
import * as runs from '#lib/data/evidence-run.ts'
import * as jobs from '#lib/data/training-job.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { runUse, runVariant } from '#lib/schemas/evidence.ts'

export const setVariant = action('write', runVariant, async (scope, input) => {
  await runs.setVariant(scope, input)
  refresh()
})

export const adoptRun = action('write', runUse, async (scope, input) => {
  await runs.adoptRun(scope, input)
  refresh()
})

export const archiveRun = action('write', rowReference, async (scope, { id }) => {
  await runs.archiveRun(scope, id)
  refresh()
})

export const restoreRun = action('write', rowReference, async (scope, { id }) => {
  await runs.restoreRun(scope, id)
  refresh()
})

export const archiveCheck = action('write', rowReference, async (scope, { id }) => {
  await checks.archiveCheck(scope, id)
  refresh()
})

export const restoreCheck = action('write', rowReference, async (scope, { id }) => {
  await checks.restoreCheck(scope, id)
  refresh()
})

export const archiveJob = action('write', rowReference, async (scope, { id }) => {
  await jobs.archiveJob(scope, id)
  refresh()
})

export const restoreJob = action('write', rowReference, async (scope, { id }) => {
  await jobs.restoreJob(scope, id)
  refresh()
})
