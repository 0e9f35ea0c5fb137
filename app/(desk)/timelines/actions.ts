'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as tasks from '#lib/data/task.ts'
import * as links from '#lib/data/task-link.ts'
import * as moves from '#lib/data/task-move.ts'
import * as plans from '#lib/data/timeline-plan.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { linkInput, linkReference } from '#lib/schemas/task-link.ts'
import { planMove, planShift, taskChange, taskInput, tick, timelineInput } from '#lib/schemas/timeline.ts'

export const createTimeline = action('write', timelineInput, async (scope, input) => {
  const made = await plans.createTimeline(scope, input)
  refresh()
  return made
})

export const archiveTimeline = action('write', rowReference, async (scope, { id }) => {
  await plans.archiveTimeline(scope, id)
  refresh()
})

export const restoreTimeline = action('write', rowReference, async (scope, { id }) => {
  await plans.restoreTimeline(scope, id)
  refresh()
})

export const createTask = action('write', taskInput, async (scope, input) => {
  const made = await tasks.createTask(scope, input)
  refresh()
  return made
})

export const updateTask = action('write', taskChange, async (scope, input) => {
  await tasks.updateTask(scope, input)
  refresh()
})

export const archiveTask = action('write', rowReference, async (scope, { id }) => {
  await tasks.archiveTask(scope, id)
  refresh()
})

export const restoreTask = action('write', rowReference, async (scope, { id }) => {
  await tasks.restoreTask(scope, id)
  refresh()
})

export const tickTask = action('write', tick, async (scope, input) => {
  await tasks.tickTask(scope, input)
  refresh()
})

export const tickItem = action('write', tick, async (scope, input) => {
  await tasks.tickItem(scope, input)
  refresh()
})

export const linkTask = action('write', linkInput, async (scope, input) => {
  const moved = await links.linkTask(scope, input)
  refresh()
  return moved
})

export const unlinkTask = action('write', linkReference, async (scope, input) => {
  await links.unlinkTask(scope, input)
  refresh()
})

export const moveTasks = action('write', planMove, async (scope, input) => {
  const moved = await moves.moveTasks(scope, input)
  refresh()
  return moved
})

export const shiftPlan = action('write', planShift, async (scope, input) => {
  const moved = await moves.shiftPlan(scope, input)
  refresh()
  return moved
})
