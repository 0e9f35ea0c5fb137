import { type ActionRow, writes } from './action-row.ts'
import type { World } from './world.ts'

const conditions = [{ field: 'tag', tag: 'team', way: 'begins', value: 'Support' }]
const plan = 'c'.repeat(64)
const rule = ({ projectId }: World) => ({ projectId, conditions })
const choice = ({ projectId, importId, spendId }: World) => ({
  ...{ projectId, lines: [{ importId, ordinal: 0 }], records: [spendId] },
})

export const ruleActions: Record<string, Record<string, ActionRow>> = {
  'spend/rules/actions.ts': {
    createRule: writes(rule, 'invalid'),
    updateRule: writes((its) => ({ id: its.ruleId, revision: 1, ...rule(its) }), 'invalid'),
    orderRules: writes((its) => ({ ids: [its.ruleId] })),
    previewDraft: writes((its) => ({ id: its.ruleId, ...rule(its) }), 'invalid'),
    previewRules: writes((its) => ({ id: its.ruleId })),
    // Nobody has looked at what these would move.
    applyRules: writes((its) => ({ id: its.ruleId, plan })),
    previewAssignment: writes(choice, 'invalid'),
    assignSpend: writes((its) => ({ ...choice(its), plan }), 'invalid'),
    undoMove: writes((its) => ({ id: its.moveId })),
    archiveRule: writes((its) => ({ id: its.ruleId })),
    restoreRule: writes((its) => ({ id: its.ruleId })),
  },
}
