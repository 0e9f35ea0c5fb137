'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as checks from '#lib/data/import-check.ts'
import * as imports from '#lib/data/spend-import.ts'
import * as readings from '#lib/data/spend-reading.ts'
import { startReading } from '#lib/job/read-import.ts'
import { recogniseImport } from '#lib/job/recognise-import.ts'
import { importCommit, importReading, importReference } from '#lib/schemas/bill.ts'

/** How the first rows of a file read with these answers. Nothing is written. */
export const lookAtImport = action('write', importReading, (scope, input) =>
  recogniseImport(scope, input.id, input),
)

/** The reading goes on in the server, whether or not anybody looks. */
export const readImport = action('write', importReading, async (scope, input) => {
  await startReading(scope, input)
  refresh()
})

export const stopImport = action('write', importReference, async (scope, { id }) => {
  await readings.stopReading(scope, id)
  refresh()
})

export const checkImport = action('write', importReference, async (scope, { id }) => {
  await checks.recheckImport(scope, id)
  refresh()
})

export const commitImport = action('write', importCommit, async (scope, { id, fingerprint, ...said }) => {
  const made = await imports.commitImport(scope, id, fingerprint, said)
  refresh()
  return made
})

export const dropImport = action('write', importReference, async (scope, { id }) => {
  await imports.dropImport(scope, id)
  refresh()
})

export const undoImport = action('write', importReference, async (scope, { id }) => {
  await imports.undoImport(scope, id)
  refresh()
})
