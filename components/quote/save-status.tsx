import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { paths } from '#lib/paths.ts'
import type { SaveState } from './use-autosave.ts'

const words = { saved: 'All changes saved', waiting: 'Not saved yet', saving: 'Saving…', failed: 'Not saved' }

/** One word that is always true, and a message when something keeps the draft from being saved. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p role="status" className={state.kind === 'failed' ? 'text-danger' : 'text-muted'}>
      {words[state.kind]}
    </p>
  )
}

export function SaveProblem({ state, quoteId }: { state: SaveState; quoteId: string }) {
  if (state.kind !== 'failed') return null
  const isConflict = state.code === 'conflict'
  return (
    <div role="alert">
      <Notice tone="danger" title={isConflict ? 'This draft was changed elsewhere.' : (state.message ?? '')}>
        {isConflict ? (
          <>
            What you see here is no longer saved, so that nothing of the other change is lost. Compare it with{' '}
            <TextLink href={paths.quote(quoteId)}>what is saved now</TextLink>, then reload this page and
            repeat your change.
          </>
        ) : null}
      </Notice>
    </div>
  )
}
