'use client'

import { Badge } from '#components/ui/badge.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { Proposal } from '#lib/domain/catalogue/price-proposal.ts'
import { formatNumber, formatRate } from '#lib/format.ts'

type ProposalListProps = {
  proposals: Proposal[]
  chosen: ReadonlySet<number>
  onChange: (line: number, isChosen: boolean) => void
}

function Change({ proposal }: { proposal: Proposal }) {
  return (
    <ul className="text-table">
      {proposal.changes.map(({ what, was, now, ratio }) => (
        <li key={what}>
          <span className="text-muted">{what}: </span>
          {was === null ? 'none on record' : formatRate(was, proposal.currency)} →{' '}
          <span className="font-medium">{formatRate(now, proposal.currency)}</span>
          {ratio === null ? '' : ` (× ${formatNumber(ratio, 3)})`}
        </li>
      ))}
    </ul>
  )
}

/** Old, new and ratio of each price; what more than doubles or halves is never ticked beforehand. */
export function ProposalList({ proposals, chosen, onChange }: ProposalListProps) {
  if (proposals.length === 0)
    return <p className="text-muted">Every price is as on record: nothing to take over.</p>
  return (
    <ul className="flex max-h-[70vh] flex-col divide-y divide-hairline overflow-y-auto">
      {proposals.map((proposal) => (
        <li key={proposal.line} className="flex items-start gap-3 py-3">
          <Checkbox
            aria-label={`${proposal.isJump ? 'Confirm' : 'Take over'} ${proposal.subject}`}
            isSelected={chosen.has(proposal.line)}
            onChange={(isChosen) => onChange(proposal.line, isChosen)}
          />
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="wrap-anywhere font-medium">{proposal.subject}</span>
              {proposal.isKnown ? null : <Badge tone="neutral">not in the catalogue</Badge>}
              {proposal.isJump ? <Badge tone="warning">more than doubles or halves</Badge> : null}
            </p>
            <Change proposal={proposal} />
            {proposal.isJump && !chosen.has(proposal.line) ? (
              <p className="text-table text-warning">Tick it to confirm this jump.</p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
