'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as spend from '#lib/data/spend.ts'
import * as imports from '#lib/data/spend-import.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { billFile, billImport, importReference } from '#lib/schemas/bill.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { spendChange, spendInput } from '#lib/schemas/spend.ts'
import { answersOf } from './bill-answers.ts'
import { stageBill } from './stage-bill.ts'

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

/** Reads a bill into the ledger, where it counts for nothing yet, and says what taking it over would do. */
export const previewBill = action('write', billFile, async (scope, input) => {
  const { projectId, name, packed, answers } = input
  const { id } = await openImport(scope, { projectId, fileName: name, bytes: packed.length, answers })
  const said = { words: answers, answers: answersOf(answers) }
  const { bill, plan } = await stageBill(scope, id, sourceOfBytes(packed), said)
  return { id, bill: { ...bill, rejected: bill.rejected.slice(0, MOST_REJECTED) }, plan }
})

export const importBill = action('write', billImport, (scope, { id, plan }) =>
  imports.commitImport(scope, id, plan),
)

export const undoImport = action('write', importReference, async (scope, { id }) => {
  await imports.undoImport(scope, id)
  refresh()
})
