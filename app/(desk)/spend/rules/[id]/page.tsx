import type { Metadata } from 'next'
import { projectChoice } from '#components/rule/project-choice.ts'
import { RuleForm } from '#components/rule/rule-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getRule } from '#lib/data/rule-desk.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { applyRules, createRule, previewDraft, undoMove, updateRule } from '../actions.ts'

export const metadata: Metadata = { title: 'Change a rule' }

const actions = { createRule, updateRule, previewDraft, applyRules, undoMove }

export default async function Page(props: PageProps<'/spend/rules/[id]'>) {
  const scope = await requireScope('write')
  const { id } = await props.params
  const { rule, place, projects } = await found(getRule(scope, id))
  const { revision, projectId, conditions } = rule
  return (
    <>
      <PageHeader
        title={`Rule ${place}`}
        breadcrumb={[
          { href: paths.spend(), label: 'Spend' },
          { href: paths.spendRules(), label: 'Rules' },
          { label: `Rule ${place}` },
        ]}
        description="What it moved before stays where it is until the rule is applied again."
      />
      <RuleForm
        initial={{ projectId, conditions: [...conditions] }}
        rule={{ id, revision }}
        projects={projects.map(projectChoice)}
        actions={actions}
      />
    </>
  )
}
