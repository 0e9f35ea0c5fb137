import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { RateCard } from '#lib/domain/catalogue/catalogue.ts'
import { fieldPrices, PRICE_FIELDS, priceFields } from '#lib/domain/catalogue/price-field.ts'
import { formatDay, formatRate } from '#lib/format.ts'
import { confidenceTone } from './price-word.ts'

export type ShownCard = RateCard & {
  sourceName: string
  sourceUrl: string | null
  why: string
  isTaken: boolean
}

const term = ({ validFrom, validTo }: RateCard): string =>
  `${validFrom ? `from ${formatDay(validFrom)}` : 'from a day that is not known'}${validTo ? ` until the day before ${formatDay(validTo)}` : ' on'}`

function Prices({ card, currency }: { card: ShownCard; currency: string }) {
  const prices = fieldPrices(card)
  const unit = card.currency ?? currency
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {priceFields.map((field) =>
        prices[field] ? (
          <li key={field}>
            <span className="text-muted">{PRICE_FIELDS[field]}: </span>
            <span className="font-medium">{formatRate(prices[field], unit)}</span>
          </li>
        ) : null,
      )}
      {card.inference?.tiers?.map((tier) => (
        <li key={tier.aboveInputTokens}>
          <span className="text-muted">Above {tier.aboveInputTokens} tokens: </span>
          {formatRate(tier.input ?? null, unit)} in, {formatRate(tier.output ?? null, unit)} out
        </li>
      ))}
    </ul>
  )
}

type PriceCardsProps = { cards: ShownCard[]; currency: string }

/** Every card with its term, its source and why it is or is not the one that applies today. */
export function PriceCards({ cards, currency }: PriceCardsProps) {
  return (
    <ol className="flex flex-col divide-y divide-hairline">
      {cards.map((card) => (
        <li key={card.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <span className="flex flex-wrap items-center gap-2">
            {card.isTaken ? <Badge tone="ok">applies today</Badge> : null}
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
          {card.note ? <span className="wrap-anywhere text-table">{card.note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
