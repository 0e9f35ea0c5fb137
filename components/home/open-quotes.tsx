import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { countOf, formatMinor } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Quote = {
  id: string
  number: string | null
  title: string
  clientName: string
  currency: string
  oneOffMinor: string
  monthlyMinor: string
  validUntil: Day
  isViewed: boolean
}

type OpenQuotesProps = { quotes: Quote[]; total: number; today: Day }

const SOON_DAYS = 3

export function OpenQuotes({ quotes, total, today }: OpenQuotesProps) {
  return (
    <Card
      title="Open quotes"
      actions={
        total > quotes.length ? (
          <TextLink href={paths.quotes({ state: 'open' })}>All {countOf(total, 'open quote')}</TextLink>
        ) : null
      }
    >
      {quotes.length === 0 ? (
        <p className="text-muted">No quote waits for a client.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {quotes.map((quote) => (
            <li key={quote.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="wrap-anywhere min-w-0">
                <TextLink href={paths.quote(quote.id)}>{quote.title}</TextLink>
                <p className="text-table text-muted">
                  {quote.number} · {quote.clientName} · {quote.isViewed ? 'opened' : 'not opened yet'}
                </p>
              </div>
              <div className="ms-auto flex flex-col items-end gap-1">
                <span>{priceOf(quote)}</span>
                <DaysLeft days={daysBetween(today, quote.validUntil)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function priceOf({ oneOffMinor, monthlyMinor, currency }: Quote): string {
  const oneOff = formatMinor(oneOffMinor, currency)
  return monthlyMinor === '0' ? oneOff : `${oneOff} + ${formatMinor(monthlyMinor, currency)} a month`
}

function DaysLeft({ days }: { days: number }) {
  return (
    <Badge tone={days <= SOON_DAYS ? 'warning' : 'neutral'}>
      {days === 0 ? 'Ends today' : `${countOf(days, 'day')} left`}
    </Badge>
  )
}
