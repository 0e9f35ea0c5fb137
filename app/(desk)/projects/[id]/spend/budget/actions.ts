'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as budget from '#lib/data/budget.ts'
import { budgetCarry, budgetInput } from '#lib/schemas/budget.ts'

export const setBudget = action('write', budgetInput, async (scope, input) => {
  await budget.setBudget(scope, input)
  refresh()
})

export const setBudgetCarry = action('write', budgetCarry, async (scope, input) => {
  await budget.setBudgetCarry(scope, input)
  refresh()
})
