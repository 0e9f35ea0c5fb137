import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { pricesOfCard } from '#lib/domain/catalogue/card-price.ts'
import type { RateCard } from '#lib/domain/catalogue/catalogue.ts'
import { withDaysInWords } from '#lib/domain/date-words.ts'
import { formatDay, formatRate } from '#lib/format.ts'
import { confidenceTone } from './price-word.ts'

type ShownCard = RateCard & {
  sourceName: string
  sourceUrl: string | null
  why: string
  isTaken: boolean
}

const term = ({ validFrom, validTo }: RateCard): string => {
  const start = validFrom ? `from ${formatDay(validFrom)}` : 'from a day that is not known'
  return validTo ? `${start} until the day before ${formatDay(validTo)}` : validFrom ? `${start} on` : start
}

function Prices({ card, currency }: { card: ShownCard; currency: string }) {
  const unit = card.currency ?? currency
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {pricesOfCard(card).map(({ label, amount, words }) => (
        <li key={label}>
          <span className="text-muted">{label}: </span>
          <span className="font-medium">{amount === undefined ? words : formatRate(amount, unit)}</span>
        </li>
      ))}
    </ul>
  )
}

type PriceCardsProps = {
  cards: ShownCard[]
  currency: string
  /** The day of the look. */
  on: string
}

/** Every card with its term, its source and why it is or is not the one that applies. */
export function PriceCards({ cards, currency, on }: PriceCardsProps) {
  return (
    <ol className="flex flex-col divide-y divide-hairline">
      {cards.map((card) => (
        <li key={card.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <span className="flex flex-wrap items-center gap-2">
            {card.isTaken ? <Badge tone="ok">applies {on}</Badge> : null}
            {card.own ? <Badge tone="neutral">your own</Badge> : null}
            {card.status === 'in force' ? null : <Badge tone="neutral">{card.status}</Badge>}
            <span className="font-medium">{term(card)}</span>
            <Badge tone={confidenceTone[card.confidence]}>{card.confidence} confidence</Badge>
          </span>
          <Prices card={card} currency={currency} />
          <span className="wrap-anywhere text-table text-muted">
            {card.sourceUrl ? (
              <TextLink href={card.sourceUrl} isExternal>
                {card.sourceName}
              </TextLink>
            ) : (
              card.sourceName
            )}
            , read {formatDay(card.readAt)}, on record since {formatDay(card.recordedAt)}. {card.why}
          </span>
          {card.note ? <span className="wrap-anywhere text-table">{withDaysInWords(card.note)}</span> : null}
        </li>
      ))}
    </ol>
  )
}
