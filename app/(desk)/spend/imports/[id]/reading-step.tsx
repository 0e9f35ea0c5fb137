import type { ImportStatus } from '#components/import/import-status.ts'
import { ReadingForm } from '#components/import/reading-form.tsx'
import { ReadingProgress } from '#components/import/reading-progress.tsx'
import { RunButton } from '#components/import/run-button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type GivenAnswers, noAnswers } from '#lib/domain/import/given-answers.ts'
import { countOf } from '#lib/format.ts'
import { recogniseImport } from '#lib/job/recognise-import.ts'
import { paths } from '#lib/paths.ts'
import { dropImport, lookAtImport, readImport, stopImport } from '../actions.ts'
import type { StepProps } from './step.ts'

/** The second step: the file comes, waits to be read, is being read, or could not be. */
export async function ReadingStep({ scope, desk, canWrite, status }: StepProps & { status: ImportStatus }) {
  const { bill } = desk
  const { id, fileName, projectId, failure } = bill
  const drop = canWrite ? (
    <RunButton variant="quiet" run={dropImport} input={{ id }}>
      Drop this file
    </RunButton>
  ) : null
  if (status === 'reading')
    return (
      <ReadingProgress
        {...{ id, fileName, stop: canWrite ? stopImport : null }}
        state={{ status, rowsDone: bill.rowsDone, rowsExpected: desk.rowsExpected }}
      />
    )
  if (status === 'uploading' || (status === 'interrupted' && bill.status === 'uploading'))
    return (
      <Notice
        tone={status === 'uploading' ? 'neutral' : 'warning'}
        title={status === 'uploading' ? 'This file is coming in' : 'The upload was broken off'}
        action={drop}
      >
        {status === 'uploading'
          ? 'Keep the page open from which it is sent. Reload this one to see whether it has come.'
          : 'It has not come whole, and cannot be read. Drop it, then choose it again.'}
      </Notice>
    )
  if (!canWrite)
    return (
      <Notice title="This file waits for somebody who may write">
        {failure ?? 'Nothing of it is written yet.'}
      </Notice>
    )
  const answers = { ...noAnswers, ...(bill.answers as Partial<GivenAnswers>) }
  const { recognition, known } = await recogniseImport(scope, id)
  const remembered =
    known && !answers.mapping
      ? (await recogniseImport(scope, id, { projectId, answers: known.answers })).recognition
      : null
  const refusal = recognition.refusal ?? failure
  return (
    <div className="flex flex-col gap-6">
      {status === 'interrupted' ? (
        <Notice tone="warning" title="The reading was interrupted">
          The server stopped while it read this file. The file is still here: read it again, or drop it.
          Nothing of it was written.
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="danger" title="This file cannot be read">
          {refusal}
        </Notice>
      ) : null}
      {recognition.refusal ? null : (
        <ReadingForm
          input={{ id, projectId, answers }}
          {...{
            recognition,
            remembered,
            known,
            projects: desk.projects,
            look: lookAtImport,
            start: readImport,
          }}
          rules={
            desk.rules > 0
              ? `${countOf(desk.rules, 'rule')} may send rows elsewhere; all others go here.`
              : 'All rows go here. Rules of assignment can send rows elsewhere by what they say.'
          }
        >
          {drop}
        </ReadingForm>
      )}
      {recognition.refusal ? (
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.importSpend(projectId)}>Choose another file</LinkButton>
          {drop}
        </div>
      ) : null}
    </div>
  )
}
