import type { ComponentProps } from 'react'
import type { QuoteCheck } from '#lib/domain/quote/check.ts'
import { QuoteOutcome } from './quote-outcome.tsx'
import { QuoteTurns } from './quote-turns.tsx'
import { RenewalNotice } from './renewal-notice.tsx'
import { SendChecks } from './send-checks.tsx'

type QuoteNoticesProps = {
  quote: ComponentProps<typeof QuoteOutcome> &
    ComponentProps<typeof QuoteTurns> & {
      draft: { checks: QuoteCheck[] } | null
      comparisonId: string | null
      renewal: ComponentProps<typeof RenewalNotice>['renewal'] | null
    }
  canWrite: boolean
}

/** Above the document: what to look at before it is sent, what it was answered, what has happened since. */
export function QuoteNotices({ quote, canWrite }: QuoteNoticesProps) {
  const { answer, turns, renewal, comparisonId, draft, timeZone } = quote
  return (
    <>
      {canWrite ? <SendChecks checks={draft?.checks ?? []} comparisonId={comparisonId} /> : null}
      <QuoteOutcome answer={answer} timeZone={timeZone} />
      {/* A draft of the next version is checked for the same. */}
      {renewal && !draft ? <RenewalNotice {...{ renewal, comparisonId, canWrite }} /> : null}
      <QuoteTurns turns={turns} timeZone={timeZone} />
    </>
  )
}
