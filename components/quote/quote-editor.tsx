'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Chart } from '#components/chart/chart.tsx'
import { Button } from '#components/ui/button.tsx'
import { usePart } from '#components/ui/use-part.ts'
import type { Result } from '#lib/action-result.ts'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import type { CheckFacts, QuoteCheck } from '#lib/domain/quote/check.ts'
import { quoteChecks } from '#lib/domain/quote/quote-check.ts'
import { type QuoteContext, type QuoteDraft, quoteView } from '#lib/domain/quote/quote-draft.ts'
import type { WrittenQuote } from '#lib/domain/quote/written.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { insideOf } from './edited-inside.ts'
import { type EditedQuote, editedFrom, readableDraft, writtenFrom } from './edited-quote.ts'
import { QuoteDocument } from './quote-document.tsx'
import { QuoteFields } from './quote-fields.tsx'
import { SaveProblem, SaveStatus } from './save-status.tsx'
import { SendChecks } from './send-checks.tsx'
import { useAutosave } from './use-autosave.ts'
import { type SavedDraft, useMerge } from './use-merge.ts'

/** Hardly anybody meets one: it comes when it is needed. */
const loadConflict = () => import('./draft-conflict.tsx').then((file) => file.DraftConflict)

type Saved = WrittenQuote & { id: string; revision: number }

type QuoteEditorProps = {
  id: string
  revision: number
  draft: QuoteDraft
  context: QuoteContext
  facts: CheckFacts
  texts: { id: string; name: string; content: string }[]
  save: (input: Saved) => Promise<Result<{ revision: number }>>
  /** What is saved now, when somebody else has written meanwhile. */
  read: (input: { id: string }) => Promise<Result<SavedDraft>>
}

/** The form on the left, on the right the page that the client will get, drawn as one types. */
export function QuoteEditor({ id, revision, draft, context, facts, texts, save, read }: QuoteEditorProps) {
  const router = useRouter()
  const { currency, sender } = context
  const [quote, setQuote] = useState(() => editedFrom(draft, currency))
  const send = useCallback(
    (edited: EditedQuote, known: number) => save({ ...writtenFrom(edited), id, revision: known }),
    [id, save],
  )
  const { state, flush, ...autosave } = useAutosave(quote, revision, send)
  const merge = useMerge({
    id,
    currency,
    quote,
    setQuote,
    read,
    ...autosave,
    isHeld: state.code === 'conflict',
  })
  const [DraftConflict, fetchConflict] = usePart(loadConflict)
  const hasConflict = merge !== null
  const fetchWhenNeeded = useEffectEvent(() => fetchConflict())
  useEffect(() => {
    if (hasConflict) fetchWhenNeeded()
  }, [hasConflict])
  const chart = useMemo(
    () =>
      context.comparison ? (
        <Chart spec={cumulativeSpec(context.comparison, currency, sender.locale)} />
      ) : null,
    [context, currency, sender],
  )
  const [isLeaving, setLeaving] = useState(false)
  const trouble = useRef<HTMLDivElement>(null)
  const shown = useDeferredValue(quote)
  const { unreadable, problems, view, inside, checks } = useMemo(() => {
    const { draft: readable, asWritten, keys, ...told } = readableDraft(shown, currency)
    const drawn = quoteView(readable, context)
    const reckoned = insideOf(readable, drawn, keys)
    return { ...told, view: drawn, inside: reckoned, checks: quoteChecks(asWritten, facts) }
  }, [shown, currency, context, facts])
  const page = useMemo(() => <QuoteDocument view={view} level={2} chart={chart} />, [view, chart])

  const done = async () => {
    setLeaving(true)
    if (await flush()) router.push(paths.quote(id))
    else {
      setLeaving(false)
      requestAnimationFrame(() => {
        trouble.current?.scrollIntoView({ block: 'center' })
        trouble.current?.focus()
      })
    }
  }

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <div className="sticky top-14 z-10 flex flex-wrap items-center justify-between gap-2 bg-background py-2">
          <SaveStatus state={state} />
          <Button variant="primary" isPending={isLeaving} onPress={done}>
            Review and send
          </Button>
        </div>
        <div ref={trouble} tabIndex={-1} className="outline-none empty:hidden">
          <SaveProblem state={state} />
          {merge && DraftConflict ? <DraftConflict {...merge} quoteId={id} /> : null}
        </div>
        <QuoteFields
          quote={quote}
          currency={currency}
          errors={state.fields}
          texts={texts}
          inside={{ ...inside, marginFloorPercent: facts.marginFloorPercent }}
          onChange={setQuote}
          onBlur={flush}
        />
        <h2 className="text-section">Before it is sent</h2>
        <Checks checks={checks} />
      </div>
      <section
        aria-label="The page as the client will see it"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="min-w-0 rounded-card border border-hairline p-4 sm:p-6 lg:sticky lg:top-18 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
      >
        {unreadable > 0 ? (
          <p className="mb-4 text-warning">
            {countOf(unreadable, 'line')} left out here: a quantity or price is missing or cannot be read.
          </p>
        ) : null}
        {problems.map((problem) => (
          <p key={problem} className="mb-4 text-warning">
            {problem}
          </p>
        ))}
        {page}
      </section>
    </div>
  )
}

function Checks({ checks }: { checks: QuoteCheck[] }) {
  if (checks.length === 0) return <p className="text-muted">Nothing stands in the way.</p>
  return <SendChecks checks={checks} />
}
