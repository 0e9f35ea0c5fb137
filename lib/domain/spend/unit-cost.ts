import { perCorrectAnswer } from '../comparison/quality.ts'
import { quotient } from '../comparison/quotient.ts'
import { SOURCE_KINDS, type SourceKind } from '../import/imported-spend.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, sum, times } from '../rate.ts'
import { unitOf } from '../variance/unit.ts'

/** How many requests a source counted in a month; null where a row of it counts none. */
export type RequestSum = { month: Month; source: SourceKind; unit: string | null; quantity: Amount | null }

type Evidence = { passed: number; failed: number; errored: number; source: string }

export type UnitCost = {
  /** Months of which both the requests and all spend are known. */
  months: Month[]
  requests: Amount | null
  /** Everything that the months cost, by their requests; null with the reason. */
  perRequest: Amount | null
  reason: string | null
  /** Cost per request and what a wrong answer costs, by the share of right ones; null with the reason. */
  perCorrectAnswer: Amount | null
  qualityReason: string | null
}

/** Of several sources that count the same requests the most believable one is taken: they are never added. */
function requestsOf(sums: readonly RequestSum[], month: Month): Amount | null {
  const own = sums.filter((part) => part.month === month)
  for (const source of SOURCE_KINDS) {
    const parts = own.filter((part) => part.source === source)
    const counted = parts.map(({ unit, quantity }) => {
      const found = unitOf(unit)
      return found?.unit === 'request' && quantity !== null ? times(quantity, found.factor) : null
    })
    if (counted.length > 0 && !counted.includes(null))
      return sum(counted.filter((quantity) => quantity !== null))
  }
  return null
}

/** What a request and a right answer came to. Nothing is taken from the quote: without a count there is no figure. */
export function unitCost(
  spent: readonly { month: Month; amount: Amount }[],
  sums: readonly RequestSum[],
  evidence: Evidence | null,
  wrongAnswerCost: Amount,
): UnitCost {
  const known = spent.flatMap(({ month, amount }) => {
    const requests = requestsOf(sums, month)
    return requests !== null && compare(requests, '0') > 0 ? [{ month, amount, requests }] : []
  })
  const months = known.map(({ month }) => month)
  if (known.length === 0)
    return {
      ...{ months, requests: null, perRequest: null, perCorrectAnswer: null },
      reason: 'not measured: no bill of a month that is over counts requests',
      qualityReason: 'not measured: the cost of a request is not known',
    }
  const requests = sum(known.map((month) => month.requests))
  const perRequest = quotient(sum(known.map(({ amount }) => amount)), requests)
  const correct = perCorrectAnswer(perRequest, evidence, wrongAnswerCost)
  return {
    ...{ months, requests, perRequest, reason: null, perCorrectAnswer: correct },
    qualityReason:
      correct === null
        ? evidence
          ? 'not measured: nothing in the evidence passed'
          : 'not measured: no evidence is attached to the quoted option'
        : null,
  }
}
