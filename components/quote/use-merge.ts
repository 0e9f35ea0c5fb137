import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Choose, MergeConflict, mergeWritten, Side } from '#lib/domain/quote/merge-written.ts'
import type { QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { writtenQuote } from '#lib/domain/quote/written.ts'
import { listOf } from '#lib/format.ts'
import { asSaved, type EditedQuote } from './edited-quote.ts'

export type SavedDraft = { draft: QuoteDraft; revision: number }

type MergeProps = {
  id: string
  currency: string
  quote: EditedQuote
  setQuote: Dispatch<SetStateAction<EditedQuote>>
  read: (input: { id: string }) => Promise<Result<SavedDraft>>
  base: () => EditedQuote
  resume: (known: EditedQuote, revision: number) => void
  /** A save was refused, because somebody else has saved since. */
  isHeld: boolean
}

export type Merge = {
  /** Why what is saved now cannot be written on any more, or could not be read. */
  problem: string | null
  conflicts: MergeConflict[]
  chosen: Readonly<Record<string, Side>>
  choose: (choice: Record<string, Side>) => void
  finish: () => void
  retry: () => void
}

const NAMED = 4

const shortList = (places: readonly string[]): string => {
  const rest = places.length - NAMED
  return listOf(rest > 1 ? [...places.slice(0, NAMED), `${rest} more`] : places)
}

const UNREAD = 'What is saved now could not be read. Nothing is lost here: try again when you are connected.'

/** Hardly anybody needs them: they come with what is saved. */
const loadRules = () => import('#lib/domain/quote/merge-written.ts')

/**
 * What to do when two tabs wrote on one draft: read what is saved, take what only one side changed, and ask about the
 * rest. Where there is nothing to ask, writing just goes on. Null as long as nobody else has saved.
 */
export function useMerge({
  id,
  currency,
  quote,
  setQuote,
  read,
  base,
  resume,
  isHeld,
}: MergeProps): Merge | null {
  const [theirs, setTheirs] = useState<SavedDraft | null>(null)
  const [rules, setRules] = useState<{ mergeWritten: typeof mergeWritten } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const [tries, setTries] = useState(0)

  const written = theirs && writtenQuote(theirs.draft, currency)
  const merge = (choose: Choose) =>
    written && rules ? rules.mergeWritten(asSaved(base(), currency), quote, written, choose) : null
  const merged = isHeld ? merge((conflict) => chosen[conflict]) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is asked for by its number
  useEffect(() => {
    if (!isHeld) return
    let isCurrent = true
    const answer = Promise.all([read({ id }), loadRules()]).catch(() => null)
    void answer.then((both) => {
      if (!isCurrent) return
      const [result, known] = both ?? []
      setRules(known ?? null)
      setProblem(result?.ok ? null : (result?.message ?? UNREAD))
      setChosen({})
      setTheirs(result?.ok ? result.value : null)
    })
    return () => {
      isCurrent = false
    }
  }, [isHeld, id, read, tries])

  const finish = () => {
    if (!theirs || !merged) return
    resume(merged.saved, theirs.revision)
    setQuote(merged.quote)
    setTheirs(null)
    setChosen({})
    if (merged.taken.length > 0) toast(`Also taken from elsewhere: ${shortList(merged.taken)}.`)
  }
  const isAgreed = merged !== null && merged.conflicts.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, when it turns out that there is nothing to ask
  useEffect(() => {
    if (isAgreed) finish()
  }, [isAgreed])

  if (!isHeld) return null
  return {
    ...{ problem, chosen, finish },
    conflicts: merged?.conflicts ?? [],
    choose: (choice) => setChosen((now) => ({ ...now, ...choice })),
    retry: () => setTries((now) => now + 1),
  }
}
