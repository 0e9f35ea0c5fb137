'use server'

import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as checks from '#lib/data/dataset-check.ts'
import * as imports from '#lib/data/evidence-import.ts'
import * as runs from '#lib/data/evidence-run.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { invalid } from '#lib/errors.ts'
import { readEvidence } from '#lib/import/evidence.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { readText } from '#lib/import/text.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { evidenceFile, runUse, runVariant } from '#lib/schemas/evidence.ts'

async function read(bytes: Uint8Array) {
  try {
    return readEvidence(await readText(sourceOfBytes(bytes)))
  } catch (error) {
    if (error instanceof FileRefusal) throw invalid({ file: error.message })
    throw error
  }
}

export const importEvidence = action('write', evidenceFile, async (scope, { projectId, name, packed }) => {
  const sha256 = createHash('sha256').update(packed).digest('hex')
  const found = await read(packed)
  if (found.runs.length + (found.jobs?.length ?? 0) === 0)
    throw invalid({ file: 'This evaluation has no run: nothing was measured.' })
  const counts = await imports.importEvidence(scope, projectId, { ...found, fileName: name, sha256 })
  refresh()
  return counts
})

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
