'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { PasteFate } from '#lib/domain/spend/paste/compare-paste.ts'
import { isBroken, type PasteGiven, type PasteRecord } from '#lib/domain/spend/paste/paste.ts'
import { readPaste } from '#lib/domain/spend/paste/read-paste.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { takePasted } from './paste-carry.ts'
import { PasteGivenFields } from './paste-given.tsx'
import { PastePlan } from './paste-plan.tsx'
import { PastePreview } from './paste-preview.tsx'

type Block = { projectId: string; records: PasteRecord[] }
type Done = { made: string[]; replaced: string[] }
type Run<I, O> = (input: I) => Promise<Result<O>>
type Plan = { fates: PasteFate[]; fingerprint: string }

type SpendPasteProps = {
  projects: { id: string; name: string; currency: Currency }[]
  projectId: string
  thisMonth: Month
  actions: {
    planPaste: Run<Block, Plan>
    writePaste: Run<Block & { fingerprint: string }, Done>
    undoPaste: Run<Done & { projectId: string }, void>
  }
}

/** Takes a block of cells, shows how each was read and what writing them would do, and then writes them at once. */
export function SpendPaste({ projects, thisMonth, actions, ...props }: SpendPasteProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [projectId, setProjectId] = useState(
    props.projectId || (projects.length === 1 ? projects[0]?.id : '') || '',
  )
  const project = projects.find(({ id }) => id === projectId)
  const [typed, setTyped] = useState<Partial<PasteGiven>>({})
  const [isLeavingOut, setLeavingOut] = useState(false)
  const [planned, setPlanned] = useState<{ block: Block; plan: Plan } | null>(null)
  const currency = typed.currency ?? project?.currency ?? 'USD'
  const given: PasteGiven = { provider: '', kind: 'api', decimal: '', ...typed, currency, thisMonth }
  const key = JSON.stringify(given)
  const paste = useMemo(() => readPaste(text, JSON.parse(key) as PasteGiven), [text, key])

  // What was pasted on the table came along with the change of the page.
  useEffect(() => setText((former) => former || takePasted()), [])

  const broken = paste.lines.filter(isBroken).length
  const records = paste.lines.flatMap((line) => (isBroken(line) && isLeavingOut ? [] : line.records))
  const canPlan = paste.problem === null && records.length > 0 && (broken === 0 || isLeavingOut)
  const block: Block = { projectId, records }
  const isPlanned = planned !== null && JSON.stringify(planned.block) === JSON.stringify(block)

  const plan = useActionForm((input: Block) => actions.planPaste(input), {
    onSuccess: (value) => setPlanned({ block, plan: value }),
  })
  const write = useActionForm(actions.writePaste, {
    onSuccess: (done) => {
      toastUndo(`Pasted ${countOf(done.made.length, 'amount')}.`, () =>
        actions.undoPaste({ projectId, ...done }),
      )
      router.push(`${paths.projectSpend(projectId)}?show=records`)
    },
  })
  const failure = plan.message ?? write.message
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <div className="flex flex-col gap-4">
          <TextArea
            label="Cells"
            name="cells"
            rows={6}
            value={text}
            onChange={setText}
            isRequired
            placeholder={'Month\tProvider\tService\tKind\tAmount\tCurrency'}
            description="Months × services with their amounts, or a row for each amount: month, provider, service, kind, amount, currency. A head with these names may stand above in any order."
          />
          <PasteGivenFields
            {...{ projects, projectId, given, setProjectId }}
            setGiven={(change) => setTyped({ ...typed, ...change })}
            ambiguous={paste.ambiguous}
            projectError={plan.fields.projectId}
          />
        </div>
      </Card>
      {paste.problem ? <Notice tone="danger" title={paste.problem} /> : null}
      <PastePreview paste={paste} />
      {broken > 0 ? (
        <Checkbox
          label={`Leave out ${countOf(broken, 'row')} with problems`}
          isSelected={isLeavingOut}
          onChange={setLeavingOut}
          name="leaveOut"
        />
      ) : null}
      {isPlanned ? <PastePlan records={records} fates={planned.plan.fates} /> : null}
      {failure ? <Notice tone="danger" title={failure} /> : null}
      <div className="flex flex-wrap gap-2">
        {isPlanned ? (
          <WriteButton
            fates={planned.plan.fates}
            isPending={write.isPending}
            onPress={() => write.submit({ ...block, fingerprint: planned.plan.fingerprint })}
          />
        ) : (
          <Button
            variant="primary"
            isDisabled={!canPlan || projectId === ''}
            isPending={plan.isPending}
            onPress={() => plan.submit(block)}
          >
            Check {countOf(records.length, 'amount')}
          </Button>
        )}
      </div>
    </div>
  )
}

function WriteButton({ fates, ...props }: { fates: PasteFate[]; isPending: boolean; onPress: () => void }) {
  const count = fates.filter(({ kind }) => kind === 'new' || kind === 'changed').length
  const isStuck = fates.some(({ kind }) => kind === 'several')
  return (
    <Button variant="primary" isDisabled={count === 0 || isStuck} {...props}>
      {count === 0 ? 'Nothing to write' : `Write ${countOf(count, 'amount')}`}
    </Button>
  )
}
