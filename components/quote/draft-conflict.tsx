import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { MergeConflict, Side } from '#lib/domain/quote/merge-written.ts'
import { paths } from '#lib/paths.ts'
import type { Merge } from './use-merge.ts'

/** Two tabs changed the same: both values, one to be kept of each. Nothing is saved over until all are chosen. */
export function DraftConflict({ quoteId, problem, conflicts, ...merge }: Merge & { quoteId: string }) {
  const { chosen, choose, finish, retry } = merge
  const all = (side: Side) => choose(Object.fromEntries(conflicts.map(({ id }) => [id, side])))
  const left = conflicts.filter(({ id }) => chosen[id] === undefined).length
  return (
    <div role="alert">
      <Notice tone="danger" title="This draft was changed elsewhere.">
        {problem ? (
          <div className="flex flex-col items-start gap-2">
            <p>
              {problem} What you typed stays on this page; compare it with{' '}
              <a
                href={paths.quote(quoteId)}
                target="_blank"
                rel="noreferrer"
                className="underline underline-offset-3"
              >
                what is saved
              </a>{' '}
              (in a new tab).
            </p>
            <Button size="compact" onPress={retry}>
              Try again
            </Button>
          </div>
        ) : conflicts.length === 0 ? (
          <p>What was saved there is being read…</p>
        ) : (
          <div className="flex flex-col gap-3">
            <p>
              What only one of you changed is kept. Both changed the following: choose what stands. Until then
              nothing is saved.
            </p>
            {conflicts.map((conflict) => (
              <RadioGroup
                key={conflict.id}
                label={`Changed by both: ${conflict.place}`}
                name={`conflict-${conflict.id}`}
                options={sidesOf(conflict)}
                value={chosen[conflict.id] ?? ''}
                onChange={(side) => choose({ [conflict.id]: side as Side })}
                isRequired
              />
            ))}
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" size="compact" isDisabled={left > 0} onPress={finish}>
                {left > 0 ? `Save (${left} to choose)` : 'Save with these'}
              </Button>
              <Button size="compact" onPress={() => all('mine')}>
                All as here
              </Button>
              <Button size="compact" onPress={() => all('theirs')}>
                All as saved
              </Button>
            </div>
          </div>
        )}
      </Notice>
    </div>
  )
}

const sidesOf = ({ mine, theirs }: MergeConflict) => [
  { value: 'mine', label: 'As here', description: mine || 'nothing' },
  { value: 'theirs', label: 'As saved elsewhere', description: theirs || 'nothing' },
]
