import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type RenewalListProps = {
  rows: {
    id: string
    number: string
    title: string
    clientName: string
    isAccepted: boolean
    reasons: string[]
  }[]
  total: number
}

/** Quotes that something has happened to since they were sent; nothing where nothing has. */
export function RenewalList({ rows, total }: RenewalListProps) {
  if (rows.length === 0) return null
  return (
    <Card
      title="Quotes to look at again"
      description="Prices that changed, models that end and last days that are near."
    >
      <ul className="divide-y divide-hairline">
        {rows.map(({ id, number, title, clientName, isAccepted, reasons }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <div className="wrap-anywhere min-w-0 max-w-[70ch] flex-1 basis-60">
              <TextLink href={paths.quote(id)}>{title}</TextLink>
              <p className="text-table text-muted">
                {number} · {clientName}
              </p>
              <ul className="mt-1 list-disc ps-4 text-table">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
            <Badge tone={isAccepted ? 'ok' : 'neutral'}>{isAccepted ? 'accepted' : 'open'}</Badge>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="mt-2 text-muted">and {countOf(total - rows.length, 'more quote')}.</p>
      ) : null}
    </Card>
  )
}
