import { isTaken, type LineKind, type OfferLine, type OfferTerms } from './offer.ts'
import { type PaymentPart, plannedTotal, planProblem } from './payment-plan.ts'
import { lineAmount, lineBase, ownDiscount, quoteTotals } from './quote-totals.ts'
import { alternatives, hasChoice, type Selection, select } from './selection.ts'

export type Offer = OfferTerms & { lines: readonly OfferLine[]; plan: readonly PaymentPart[] }

/** `path` leads to the place in the offer. */
export type OfferProblem = { path: (string | number)[]; message: string }

const problem = (message: string, ...path: (string | number)[]): OfferProblem => ({ path, message })

const add = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)

function lineProblems(line: OfferLine, at: number): OfferProblem[] {
  const found: OfferProblem[] = []
  if (ownDiscount(line) > lineAmount(line.quantity, line.unitPriceMinor))
    found.push(problem('The discount is more than the line costs.', 'lines', at, 'discount'))
  if (line.kind === 'monthly' && line.milestone !== null)
    found.push(
      problem('A milestone belongs to a line that is paid once, not each month.', 'lines', at, 'milestone'),
    )
  if (line.kind === 'one-off' && line.months !== null)
    found.push(problem('Only a monthly line has a number of months.', 'lines', at, 'months'))
  return found
}

/** Each set of alternatives has two picks or more, of which exactly one is taken, with all its lines. */
function choiceProblems(lines: readonly OfferLine[]): OfferProblem[] {
  const chosen = lines.flatMap(({ choice }, at) =>
    choice?.kind === 'alternative' ? [{ ...choice, at }] : [],
  )
  return [...alternatives(lines)].flatMap(([of, picks]) => {
    const own = chosen.filter((choice) => choice.of === of)
    const first = own[0]?.at ?? 0
    const say = (message: string) => [problem(message, 'lines', first, 'choice')]
    const taken = picks.filter((pick) => own.some((choice) => choice.pick === pick && choice.isChosen))
    if (picks.length < 2) return say(`“${of}” offers no alternative: name a second one, or make it optional.`)
    if (taken.length !== 1)
      return say(`Exactly one of “${of}” must be chosen; ${taken.length === 0 ? 'none' : 'several'} are.`)
    const isSplit = own.some((choice) => choice.pick === taken[0] && !choice.isChosen)
    return isSplit ? say(`The lines of “${taken[0]}” belong together: choose all of them or none.`) : []
  })
}

/** The selection that leaves the least on one bill: nothing ticked, and of alternatives the cheapest there. */
function smallestSelection(lines: readonly OfferLine[], kind: LineKind): Selection {
  const costOf = (of: string, pick: string) =>
    add(
      lines.flatMap((line) => {
        const { choice } = line
        const isOwn = choice?.kind === 'alternative' && choice.of === of && choice.pick === pick
        return isOwn && line.kind === kind ? [lineBase(line)] : []
      }),
    )
  const cheapest = ([of, picks]: [string, string[]]) => [
    of,
    picks.reduce((best, pick) => (costOf(of, pick) < costOf(of, best) ? pick : best)),
  ]
  return { ticked: [], picked: Object.fromEntries([...alternatives(lines)].map(cheapest)) }
}

/** As they stand, and as small as the client can make them. */
const extremes = (lines: readonly OfferLine[], kind: LineKind) =>
  hasChoice(lines) ? [lines, select(lines, smallestSelection(lines, kind))] : [lines]

function discountProblems({ lines, discount }: Offer): OfferProblem[] {
  if (discount === null || 'percent' in discount) return []
  const { on, amountMinor } = discount
  const subtotals = extremes(lines, on).map((chosen) =>
    add(chosen.filter((line) => line.kind === on && isTaken(line)).map(lineBase)),
  )
  if (subtotals.every((subtotal) => subtotal >= BigInt(amountMinor))) return []
  return [problem('The discount is more than the client may choose to pay.', 'discount')]
}

function planProblems({ lines, plan, ...terms }: Offer): OfferProblem[] {
  const totals = extremes(lines, 'one-off').map((chosen) => {
    const { lines: money } = quoteTotals(chosen, terms)
    return plannedTotal(chosen.map((line, at) => ({ ...line, ...(money[at] as (typeof money)[number]) })))
  })
  const message = totals.map((total) => planProblem(plan, total)).find((found) => found !== null)
  return message ? [problem(message, 'payments')] : []
}

/** All that makes an offer impossible, whatever of it the client chooses; empty when it can be priced. */
export function offerProblems(offer: Offer): OfferProblem[] {
  const choices = choiceProblems(offer.lines)
  const lines = offer.lines.flatMap(lineProblems)
  if (lines.length > 0) return [...lines, ...choices]
  const discounts = discountProblems(offer)
  return [...choices, ...(discounts.length > 0 ? discounts : planProblems(offer))]
}
