import type { Metadata } from 'next'
import { DatasetChecks } from '#components/evidence/dataset-checks.tsx'
import { DatasetUpload } from '#components/evidence/dataset-upload.tsx'
import { EvidenceImport } from '#components/evidence/evidence-import.tsx'
import { JobTable } from '#components/evidence/job-table.tsx'
import { PairTable } from '#components/evidence/pair-table.tsx'
import { RunTable } from '#components/evidence/run-table.tsx'
import { SampleSize } from '#components/evidence/sample-size.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getEvidence } from '#lib/data/evidence.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import {
  adoptRun,
  archiveCheck,
  archiveJob,
  archiveRun,
  restoreCheck,
  restoreJob,
  restoreRun,
  setVariant,
} from '../../../evidence/actions.ts'

export const metadata: Metadata = { title: 'Evidence' }

export default async function Page(props: PageProps<'/projects/[id]/evidence'>) {
  const scope = await requireScope('read')
  const view = await found(getEvidence(scope, (await props.params).id))
  const { project, runs, total, pairs, against, options, checks, models, jobs, timeZone } = view
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  return (
    <div className="flex flex-col gap-4">
      <Card
        title="Evaluation results"
        description="What was measured, run by run. Kept are counts and hashes, never a question, an answer or a prompt."
      >
        {canWrite ? <EvidenceImport address={paths.uploadEvidence(project.id)} /> : null}
        {against ? (
          <div className="my-4">
            <Notice tone="warning" title="Evidence against fine-tuning">
              {against}
            </Notice>
          </div>
        ) : null}
        <RunTable
          runs={runs}
          options={options}
          timeZone={timeZone}
          actions={
            canWrite ? { setVariant, adopt: adoptRun, archive: archiveRun, restore: restoreRun } : null
          }
        />
        <p className="mt-3 flex flex-wrap gap-x-4 text-muted">
          {total > runs.length ? `The first ${runs.length} of ${total} runs.` : null}
          <TextLink href={paths.evidence({ project: project.id })}>
            All runs as a list, to sort and export
          </TextLink>
          <TextLink href={paths.evidence({ project: project.id, state: 'archived' })}>Removed runs</TextLink>
        </p>
      </Card>
      {pairs.length > 0 ? (
        <Card
          title="Is the difference real?"
          description="Two runs on the same items in the same way. With single items, McNemar’s exact test on those that only one of them passed; otherwise Newcombe’s interval of two shares, or the errors that the files give of two values."
        >
          <PairTable pairs={pairs} />
        </Card>
      ) : null}
      <SampleSize rate={runs.find(({ rate }) => rate !== null)?.rate ?? null} />
      <Card
        title="Training data"
        description="Before anyone promises a fine-tune. The file passes by and is not kept: only counts, lines and numbers are."
      >
        {canWrite ? <DatasetUpload address={paths.uploadDataset(project.id)} models={models} /> : null}
        <DatasetChecks
          checks={checks}
          timeZone={timeZone}
          actions={canWrite ? { archive: archiveCheck, restore: restoreCheck } : null}
        />
        <p className="mt-3 flex flex-wrap gap-x-4 text-muted">
          <TextLink href={paths.checks({ project: project.id })}>
            All checks as a list, to sort and export
          </TextLink>
          <TextLink href={paths.checks({ project: project.id, state: 'archived' })}>Removed checks</TextLink>
        </p>
      </Card>
      <JobTable
        jobs={jobs}
        estimate={checks[0]?.report ?? null}
        actions={canWrite ? { archive: archiveJob, restore: restoreJob } : null}
      />
    </div>
  )
}
