import { getRuleDesk, type RuleRow } from '#lib/data/rule-desk.ts'
import { ruleWords } from '#lib/domain/spend/rule.ts'
import { exportable, figure, text } from './exportable.ts'

type Row = RuleRow & { place: number }

/** The rules of spend in their order. */
export const rules = exportable<Row>(
  [
    figure('place', (row) => row.place),
    text('conditions', (row) => ruleWords(row.conditions)),
    text('project', (row) => row.projectName),
    text('isResting', (row) => String(row.isResting)),
    text('id', (row) => row.id),
  ],
  async (scope, _, { page }) => {
    const { rules: rows } = await getRuleDesk(scope)
    const placed = rows.map((row, index) => ({ ...row, place: index + 1 }))
    return { total: rows.length, rows: page === 1 ? placed : [] }
  },
)
