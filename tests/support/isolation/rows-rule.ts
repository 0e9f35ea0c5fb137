import { getRule, getRuleDesk, getRuleStart } from '#lib/data/rule-desk.ts'
import * as moves from '#lib/data/spend-move.ts'
import * as plans from '#lib/data/spend-move-plan.ts'
import * as rules from '#lib/data/spend-rule.ts'
import type { Condition } from '#lib/domain/spend/rule.ts'
import { apart, type FileRows, refuses, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const conditions: Condition[] = [{ field: 'model', tag: '', way: 'is', value: 'none' }]
const plan = 'c'.repeat(64)
const QUERY = 'puts a query together of the scope it is given, and reads nothing'

const choice = ({ projectId }: World, { importId }: World) => ({
  ...{ projectId, lines: [{ importId, ordinal: 0 }], records: [] },
})

export const ruleRows: Record<string, FileRows> = {
  'move-target.ts': { ruleTarget: apart(QUERY), choiceTarget: apart(QUERY) },
  'spend-move-plan.ts': {
    planMove: showsOwn((own) =>
      within(own, async (tx, scope) => {
        const { rules: standing, target } = await plans.targetOfRule(tx, scope, null)
        return [standing, await plans.planMove(tx, scope, target, standing)]
      }),
    ),
    planDraft: [
      refuses(
        (own, its) => plans.planDraft(own.scope, { id: null, projectId: its.projectId, conditions }),
        'invalid',
      ),
      refuses((own, its) =>
        plans.planDraft(own.scope, { id: its.ruleId, projectId: own.projectId, conditions }),
      ),
    ],
    targetOfRule: refuses((own, its) =>
      within(own, (tx, scope) => plans.targetOfRule(tx, scope, its.ruleId)),
    ),
    planRules: refuses((own, its) => plans.planRules(own.scope, its.ruleId)),
    planChoice: refuses((own, its) => plans.planChoice(own.scope, choice(its, its)), 'invalid'),
  },
  'spend-move.ts': {
    applyRules: refuses((own, its) => moves.applyRules(own.scope, { id: its.ruleId, plan })),
    assignSpend: refuses(
      (own, its) => moves.assignSpend(own.scope, { ...choice(its, its), plan }),
      'invalid',
    ),
    listMoves: showsOwn((own) => within(own, (tx, scope) => moves.listMoves(tx, scope))),
    undoMove: refuses((own, its) => moves.undoMove(own.scope, its.moveId)),
  },
  'rule-desk.ts': {
    getRuleDesk: showsOwn((own) => getRuleDesk(own.scope)),
    getRuleStart: showsOwn((own) => getRuleStart(own.scope)),
    getRule: refuses((own, its) => getRule(own.scope, its.ruleId)),
  },
  'spend-rule.ts': {
    readRules: showsOwn((own) => within(own, (tx, scope) => rules.readRules(tx, scope))),
    projectNameOf: refuses(
      (own, its) => within(own, (tx, scope) => rules.projectNameOf(tx, scope, its.projectId)),
      'invalid',
    ),
    createRule: refuses(
      (own, its) => rules.createRule(own.scope, { projectId: its.projectId, conditions }),
      'invalid',
    ),
    updateRule: refuses((own, its) =>
      rules.updateRule(own.scope, { id: its.ruleId, revision: 1, projectId: own.projectId, conditions }),
    ),
    orderRules: refuses((own, its) => rules.orderRules(own.scope, [its.ruleId])),
    archiveRule: refuses((own, its) => rules.archiveRule(own.scope, its.ruleId)),
    restoreRule: refuses((own, its) => rules.restoreRule(own.scope, its.ruleId)),
  },
}
