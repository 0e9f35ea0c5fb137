'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as projects from '#lib/data/project.ts'
import * as status from '#lib/data/project-status.ts'
import { createSampleProject } from '#lib/data/sample-project.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { projectChange, projectInput, projectMove } from '#lib/schemas/project.ts'
import { nothing } from '#lib/schemas/sign-in.ts'

export const createProject = action('write', projectInput, projects.createProject)

export const addSampleProject = action('write', nothing, createSampleProject)

export const updateProject = action('write', projectChange, projects.updateProject)

export const moveProject = action('write', projectMove, async (scope, input) => {
  await status.moveProject(scope, input)
  refresh()
})

export const archiveProject = action('write', rowReference, async (scope, { id }) => {
  await projects.archiveProject(scope, id)
  refresh()
})

export const restoreProject = action('write', rowReference, async (scope, { id }) => {
  await projects.restoreProject(scope, id)
  refresh()
})
