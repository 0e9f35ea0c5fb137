import { addDays, type Day } from '../day.ts'
import type { Currency } from '../money.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import type { Catalogue, RateCard, Subject } from './catalogue.ts'
import { findCard, findSubject } from './find-card.ts'
import type { OwnPrices } from './own-price.ts'
import { type FieldPrices, fieldPrices, mergedRest, restOfPrices, statedPrices } from './price-field.ts'

/** One price of a list, as it was read. */
export type ListedPrice = {
  /** Row of the table, counted from 1 with its head; of a JSON file the place among its models. */
  line: number
  subject: string
  prices: FieldPrices
  /** What it says besides the fields of a form: context tiers, the long cache write. */
  rest?: OwnPrices
  currency: Currency
  validFrom: Day | null
  validTo: Day | null
  confidence: 'high' | 'medium' | 'low'
  source: { name: string; url: string | null; date: Day }
}

type ProposedChange = {
  /** What it is a price of. */
  what: string
  /** Null: nothing was on record. */
  was: Amount | null
  now: Amount
  /** now / was, six decimals; null where there is nothing to divide by. */
  ratio: Amount | null
}

/** A price of a list that differs from what is on record, to be taken over or not; with what the list does not say. */
export type Proposal = ListedPrice & {
  kind: Subject['kind']
  isKnown: boolean
  changes: ProposedChange[]
  /** It more than doubles or halves a price: nobody takes that over unseen. */
  isJump: boolean
  /** The own price in whose place it would stand. */
  replaces: number | null
  /** What the card says besides its fields: as the list states it, else as on record. */
  rest: OwnPrices
}

export type Proposals = {
  proposals: Proposal[]
  unchanged: number
  /** Models of the list that neither the catalogue nor an own price knows, and that were left out. */
  unknown: string[]
}

const LARGEST_RATIO = 2

/** From nothing to something is more than any ratio. */
const isJump = ({ was, ratio }: ProposedChange): boolean =>
  ratio === null
    ? was !== null
    : compare(ratio, String(LARGEST_RATIO)) > 0 || compare(ratio, String(1 / LARGEST_RATIO)) < 0

function changesOf(listed: ListedPrice, recorded: OwnPrices): ProposedChange[] {
  const former = statedPrices(fieldPrices(recorded), recorded)
  return [...statedPrices(listed.prices, listed.rest ?? {})].flatMap(([what, now]) => {
    const was = former.get(what) ?? null
    if (was !== null && compare(was, now) === 0) return []
    const ratio =
      was === null || exact(was).isZero() ? null : text(exact(now).dividedBy(exact(was)).toDecimalPlaces(6))
    return [{ what, was, now, ratio }]
  })
}

/** A day within the term of a listed price: today, else its first or its last. */
function dayWithin({ validFrom, validTo }: ListedPrice, today: Day): Day {
  if (validTo !== null && validTo <= today) return addDays(validTo, -1)
  return validFrom !== null && validFrom > today ? validFrom : today
}

const isOnRecord = (listed: ListedPrice, card: RateCard, currency: Currency): boolean =>
  (card.currency ?? currency) === listed.currency &&
  card.validFrom === listed.validFrom &&
  card.validTo === listed.validTo &&
  changesOf(listed, card).length === 0

function proposalOf(
  listed: ListedPrice,
  subject: Subject | undefined,
  { today, currency }: { today: Day; currency: Currency },
): Proposal | null {
  const day = dayWithin(listed, today)
  const card = subject ? findCard(subject, day, day > today ? day : today) : null
  // Prices of two currencies have no ratio, and do not mix on one card.
  const base = card && (card.currency ?? currency) === listed.currency ? card : null
  const changes = changesOf(listed, base ?? {})
  if (changes.length === 0 || subject?.cards.some((known) => isOnRecord(listed, known, currency))) return null
  return {
    ...listed,
    prices: { ...fieldPrices(base ?? {}), ...listed.prices },
    subject: subject?.id ?? listed.subject,
    kind: subject?.kind ?? 'model',
    isKnown: subject !== undefined,
    changes,
    isJump: changes.some(isJump),
    replaces: card?.own?.sequence ?? null,
    rest: mergedRest(restOfPrices(base ?? {}), listed.rest ?? {}),
  }
}

/**
 * What a list of prices would change, by what is known today. Without `takesStrangers` a model that is not on record is
 * only named: lists of gateways hold thousands.
 */
export function proposalsOf(
  catalogue: Catalogue,
  list: readonly ListedPrice[],
  { today, takesStrangers }: { today: Day; takesStrangers: boolean },
): Proposals {
  const proposals: Proposal[] = []
  const unknown: string[] = []
  let unchanged = 0
  for (const listed of list) {
    const subject = findSubject(catalogue, listed.subject)
    if (!subject && !takesStrangers) unknown.push(listed.subject)
    else {
      const proposal = proposalOf(listed, subject, { today, currency: catalogue.currency })
      if (proposal) proposals.push(proposal)
      else unchanged += 1
    }
  }
  return { proposals: lastOfEach(proposals), unchanged, unknown }
}

/** Two rows of one list for the same thing and term: the later one counts. */
function lastOfEach(proposals: readonly Proposal[]): Proposal[] {
  const key = ({ subject, validFrom, validTo }: Proposal) => `${subject} ${validFrom} ${validTo}`
  return [...new Map(proposals.map((proposal) => [key(proposal), proposal])).values()]
}
