import { dayInWords, monthInWords } from '../date-words.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import type { Budgeted, BudgetView } from './budget-view.ts'
import { type Expected, FEWEST_MONTHS } from './expectation.ts'
import type { Overrun } from './overrun.ts'
import { FEWEST_DAYS } from './run-rate.ts'
import { LEVELS, type Level, standingOf } from './standing.ts'

/** Writes an amount in the currency of the project. */
export type Money = (amount: Amount) => string

const percent = (share: Amount, digits = 0): string => `${exact(share).times(100).toFixed(digits)}%`
const range = ({ low, high }: Expected, money: Money) => `${money(low)} to ${money(high)}`

/** `82% of $1,200.00 used`; null without a budget or without spend. */
function usedInWords({ budget, spent, share }: Budgeted, money: Money): string | null {
  if (budget === null || spent === null) return null
  return share === null
    ? `${money(spent)} spent, and ${money(budget)} budgeted`
    : `${percent(share, 1)} of ${money(budget)} used`
}

/** When the budget runs out, as the end of a sentence. */
function when({ isPast, day, month }: Overrun, isWhole: boolean): string {
  const time = day ? `on ${dayInWords(day)}` : isWhole || !isPast ? `in ${monthInWords(month)}` : ''
  return `${isPast ? 'was used up' : 'will be used up'} ${time}`.trim()
}

/** What speaks first of a budget: that it is or will be used up, else the mark that it has reached; null when all is well. */
export function warningOf(of: Budgeted, name: string, money: Money): string | null {
  const { budget, level, overrun, spent } = of
  if (budget === null) return null
  const isWhole = name.startsWith('whole')
  if (overrun) return `The ${name}, ${money(budget)}, ${when(overrun, isWhole)}.`
  if (level === null || spent === null) return null
  return level === 100
    ? `The ${name}, ${money(budget)}, is used up to the last cent.`
    : `${usedInWords(of, money)}: ${level}% of the ${name} is reached.`
}

export const monthBudgetName = ({ present }: BudgetView): string => `budget of ${monthInWords(present)}`
export const WHOLE_BUDGET = 'whole budget'

/** How the figures ahead came about, or what is missing to tell them. */
export function methodInWords({ expectation, runRate, present }: BudgetView): string[] {
  const { method, month } = expectation
  const enough = `${FEWEST_MONTHS} months that are over, billed and without a missing amount`
  const now =
    month?.by === 'days' && runRate
      ? `The end of ${monthInWords(present)}: the ${runRate.days} days billed up to ${dayInWords(runRate.asOf)}, their mean for each day left, and once what is billed by the month. In eight of ten months that vary as these days did, it ends within the range.`
      : month
        ? `The end of ${monthInWords(present)}: by the months before, since fewer than ${FEWEST_DAYS} of its days are known.`
        : `The end of ${monthInWords(present)} cannot be told yet: that takes ${FEWEST_DAYS} days billed by the day, or ${enough}.`
  if (method.by === 'plan')
    return [
      now,
      `Months ahead: what was quoted, times what ${method.months} months came to against their quote (${percent(method.factor.likely)}); the range is the lowest month (${percent(method.factor.low)}) to the highest (${percent(method.factor.high)}).`,
    ]
  if (method.by === 'average')
    return [
      now,
      `Months ahead: the mean of ${method.months} months, since there is no quote to measure them against; the range is the lowest to the highest of them.`,
    ]
  return [
    now,
    `Months ahead cannot be told yet: that takes ${enough}, and there ${method.months === 1 ? 'is one' : `are ${method.months === 0 ? 'none' : method.months}`}.`,
  ]
}

export type BudgetAlert = {
  level: Level | null
  isOverrun: boolean
  /** How far over, expected or spent by the budget: what the list is ordered by. */
  severity: Amount
  sentence: string
}

const severityOf = ({ budget, spent, share }: Budgeted, likely: Amount | undefined): Amount => {
  const most = likely !== undefined && (spent === null || compare(likely, spent) > 0) ? likely : spent
  return standingOf(budget, most).share ?? share ?? '1'
}

/** What Home says of a project whose month or whole budget runs over or has reached a mark; null when there is nothing to say. */
export function alertOf(view: BudgetView, money: Money): BudgetAlert | null {
  const { month, whole, expectation } = view
  const parts = [
    { of: month, name: monthBudgetName(view), expected: expectation.month?.expected },
    { of: whole, name: WHOLE_BUDGET, expected: expectation.horizon },
  ].flatMap(({ of, name, expected }) => {
    const warning = warningOf(of, name, money)
    if (!warning) return []
    const isMore = expected && of.budget !== null && compare(expected.likely, of.budget) > 0
    const gap = isMore ? text(exact(expected.likely).minus(exact(of.budget ?? '0'))) : null
    const why =
      gap && expected
        ? ` Expected: ${money(expected.likely)} (${range(expected, money)}), ${money(gap)} more.`
        : ''
    return [{ of, sentence: warning + why, severity: severityOf(of, expected?.likely) }]
  })
  const severities = parts.map(({ severity }) => severity).sort(compare)
  const worst = severities.at(-1)
  if (worst === undefined) return null
  return {
    level: LEVELS.find((mark) => parts.some(({ of }) => of.level === mark)) ?? null,
    isOverrun: parts.some(({ of }) => of.overrun !== null),
    severity: worst,
    sentence: parts.map(({ sentence }) => sentence).join(' '),
  }
}
