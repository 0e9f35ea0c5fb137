'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as receptions from '#lib/data/reception.ts'
import { receptionInput } from '#lib/schemas/quote-request.ts'

export const saveReception = action('manage', receptionInput, async (scope, input) => {
  await receptions.saveReception(scope, input)
  refresh()
})
