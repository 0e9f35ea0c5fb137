'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { planImport } from '#lib/data/import-plan.ts'
import * as spend from '#lib/data/spend.ts'
import * as imports from '#lib/data/spend-import.ts'
import { billFile, billImport, importReference } from '#lib/schemas/bill.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { spendChange, spendInput } from '#lib/schemas/spend.ts'
import { readUpload } from './read-upload.ts'

export const createSpend = action('write', spendInput, async (scope, input) => {
  const made = await spend.createSpend(scope, input)
  refresh()
  return made
})

export const updateSpend = action('write', spendChange, async (scope, input) => {
  await spend.updateSpend(scope, input)
  refresh()
})

export const archiveSpend = action('write', rowReference, async (scope, { id }) => {
  await spend.archiveSpend(scope, id)
  refresh()
})

export const restoreSpend = action('write', rowReference, async (scope, { id }) => {
  await spend.restoreSpend(scope, id)
  refresh()
})

const MOST_REJECTED = 200

/** Reads a bill and says what taking it over would do. Nothing is written. */
export const previewBill = action('write', billFile, async (scope, input) => {
  const { bill, reading } = await readUpload(input)
  const plan = await planImport(scope, input.projectId, reading)
  return { bill: { ...bill, rejected: bill.rejected.slice(0, MOST_REJECTED) }, plan }
})

export const importBill = action('write', billImport, async (scope, input) => {
  const { reading } = await readUpload(input)
  return imports.importBill(scope, input.projectId, reading, input.plan)
})

export const undoImport = action('write', importReference, async (scope, { id }) => {
  await imports.undoImport(scope, id)
  refresh()
})
