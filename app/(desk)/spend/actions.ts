'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as spend from '#lib/data/spend.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { spendChange, spendInput } from '#lib/schemas/spend.ts'

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
