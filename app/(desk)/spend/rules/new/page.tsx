import type { Metadata } from 'next'
import { projectChoice } from '#components/rule/project-choice.ts'
import { RuleForm } from '#components/rule/rule-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getRuleStart } from '#lib/data/rule-desk.ts'
import { paths } from '#lib/paths.ts'
import { readRuleStart } from '#lib/schemas/spend-rule.ts'
import { applyRules, createRule, previewDraft, undoMove, updateRule } from '../actions.ts'

export const metadata: Metadata = { title: 'New rule' }

const actions = { createRule, updateRule, previewDraft, applyRules, undoMove }

export default async function Page(props: PageProps<'/spend/rules/new'>) {
  const scope = await requireScope('write')
  const { projects } = await getRuleStart(scope)
  const conditions = readRuleStart(await props.searchParams)
  return (
    <>
      <PageHeader
        title="New rule"
        breadcrumb={[
          { href: paths.spend(), label: 'Spend' },
          { href: paths.spendRules(), label: 'Rules' },
          { label: 'New' },
        ]}
        description="It stands behind all others; move it up in the list where it is to come first."
      />
      <RuleForm
        initial={{ projectId: '', conditions }}
        rule={null}
        projects={projects.map(projectChoice)}
        actions={actions}
      />
    </>
  )
}
