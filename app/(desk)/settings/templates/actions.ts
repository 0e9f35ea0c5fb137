'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as templates from '#lib/data/timeline-template.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { templateChange, templateInput } from '#lib/schemas/timeline-template.ts'

export const createTemplate = action('write', templateInput, async (scope, input) => {
  const made = await templates.createTemplate(scope, input)
  refresh()
  return made
})

export const renameTemplate = action('write', templateChange, async (scope, input) => {
  await templates.renameTemplate(scope, input)
  refresh()
})

export const archiveTemplate = action('write', rowReference, async (scope, { id }) => {
  await templates.archiveTemplate(scope, id)
  refresh()
})

export const restoreTemplate = action('write', rowReference, async (scope, { id }) => {
  await templates.restoreTemplate(scope, id)
  refresh()
})
