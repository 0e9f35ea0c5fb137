'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as views from '#lib/data/saved-view.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { savedViewChange, savedViewInput } from '#lib/schemas/saved-view.ts'

export const saveView = action('write', savedViewInput, async (scope, input) => {
  const made = await views.saveView(scope, input)
  refresh()
  return made
})

export const renameView = action('write', savedViewChange, async (scope, input) => {
  await views.renameView(scope, input)
  refresh()
})

export const removeView = action('write', rowReference, async (scope, { id }) => {
  await views.removeView(scope, id)
  refresh()
})
