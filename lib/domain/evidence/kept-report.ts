import { planDays } from '../dataset/plan-days.ts'
import type { CheckRow } from './evidence-view.ts'

/** A report that was kept before more was looked for says nothing of the rest. */
export const keptReport = (kept: unknown): CheckRow['report'] => {
  const none = { count: 0, lines: [] }
  return {
    ...{ nearValidation: none, overLimit: none, unknownKeys: none, withoutLastAnswer: none },
    ...{
      languages: {},
      hourly: [],
      limit: null,
      validation: null,
      validationFile: null,
      model: null,
      withTools: 0,
    },
    ...{ days: planDays(), isLikenessPartial: false },
    ...(kept as CheckRow['report']),
  }
}
