import type { Metadata } from 'next'
import { ApplyRules } from '#components/rule/apply-rules.tsx'
import { MoveList } from '#components/rule/move-list.tsx'
import { RuleList } from '#components/rule/rule-list.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getRuleDesk } from '#lib/data/rule-desk.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { applyRules, archiveRule, orderRules, previewRules, restoreRule, undoMove } from './actions.ts'

export const metadata: Metadata = { title: 'Rules of spend' }

const actions = { orderRules, archiveRule, restoreRule, previewRules, applyRules, undoMove }

export default async function Page() {
  const scope = await requireScope('read')
  const { rules, moves, timeZone } = await getRuleDesk(scope)
  const canWrite = isAllowed(scope.role, 'write')
  const newRule = canWrite ? <LinkButton href={paths.newSpendRule()}>New rule</LinkButton> : null
  return (
    <>
      <PageHeader
        title="Rules"
        breadcrumb={[{ href: paths.spend(), label: 'Spend' }, { label: 'Rules' }]}
        description="The first rule whose conditions all hold says to which project a row of a bill belongs. Later imports follow the rules by themselves; what was imported before moves when you apply them."
        actions={
          rules.length > 0 && canWrite ? (
            <>
              <ApplyRules id={null} label="Apply all rules" actions={actions} />
              {newRule}
            </>
          ) : null
        }
      />
      <div className="flex flex-col gap-6">
        {rules.length > 0 ? (
          <RuleList rules={rules} actions={canWrite ? actions : null} />
        ) : (
          <EmptyState title="No rules yet" action={newRule}>
            Without a rule all rows of a bill belong to the project it was imported for. A rule can send them
            elsewhere by account, workspace, API project, model or tag.
          </EmptyState>
        )}
        {moves.length > 0 ? (
          <Card title="Moved lately" description="By rules and by hand.">
            <MoveList moves={moves} timeZone={timeZone} undo={canWrite ? undoMove : null} />
          </Card>
        ) : null}
      </div>
    </>
  )
}
