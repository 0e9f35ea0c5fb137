'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as moves from '#lib/data/spend-move.ts'
import { planChoice, planDraft, planRules } from '#lib/data/spend-move-plan.ts'
import * as rules from '#lib/data/spend-rule.ts'
import {
  moveReference,
  ruleApplication,
  ruleChange,
  ruleChoice,
  ruleDraft,
  ruleInput,
  ruleOrder,
  spendAssignment,
  spendChoice,
} from '#lib/schemas/spend-rule.ts'

export const createRule = action('write', ruleInput, rules.createRule)

export const updateRule = action('write', ruleChange, rules.updateRule)

export const orderRules = action('write', ruleOrder, async (scope, { ids }) => {
  await rules.orderRules(scope, ids)
  refresh()
})

export const archiveRule = action('write', moveReference, async (scope, { id }) => {
  await rules.archiveRule(scope, id)
  refresh()
})

export const restoreRule = action('write', moveReference, async (scope, { id }) => {
  await rules.restoreRule(scope, id)
  refresh()
})

/** What a rule would move while it is being written. Nothing is saved. */
export const previewDraft = action('write', ruleDraft, planDraft)

export const previewRules = action('write', ruleChoice, (scope, { id }) => planRules(scope, id))

export const applyRules = action('write', ruleApplication, async (scope, input) => {
  const moved = await moves.applyRules(scope, input)
  refresh()
  return moved
})

export const previewAssignment = action('write', spendChoice, planChoice)

export const assignSpend = action('write', spendAssignment, async (scope, input) => {
  const moved = await moves.assignSpend(scope, input)
  refresh()
  return moved
})

export const undoMove = action('write', moveReference, async (scope, { id }) => {
  const undone = await moves.undoMove(scope, id)
  refresh()
  return undone
})
