import type { UsedPrice } from '../comparison/used-price.ts'
import { rateOfMoney, sumOfMoney } from '../comparison/words.ts'
import { type Amount, exact, text } from '../rate.ts'

/** What an option would cost over its horizon at the prices of today. Null: a price is missing. */
export type RenewalEffect = { was: Amount | null; now: Amount | null; more: Amount | null; months: number }

const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** Of the prices that the option pays, those that are others now, one sentence each. */
export function changesInWords(then: readonly UsedPrice[], now: readonly UsedPrice[]): string[] {
  const price = (used: UsedPrice | undefined, label: string) => {
    const amount = used?.prices.find((one) => one.label === label)?.amount
    return used && amount !== undefined ? rateOfMoney(amount, used.currency) : 'unknown'
  }
  return then.flatMap((before) => {
    const after = now.find(({ id }) => id === before.id)
    const labels = new Set([...before.prices, ...(after?.prices ?? [])].map(({ label }) => label))
    return [...labels].flatMap((label) => {
      const [was, is] = [price(before, label), price(after, label)]
      return was === is ? [] : [`${before.id}, ${small(label)}: ${was} → ${is}.`]
    })
  })
}

/** What that comes to. */
export function effectInWords({ was, now, more, months }: RenewalEffect, currency: string): string {
  if (was === null || now === null || more === null) return 'What that changes over the term is unknown.'
  const by = sumOfMoney(text(exact(more).abs()), currency)
  const way = exact(more).isNegative() ? 'less' : 'more'
  return exact(more).isZero()
    ? `It costs the same over ${months} months.`
    : `It costs ${by} ${way} over ${months} months: ${sumOfMoney(now, currency)} instead of ${sumOfMoney(was, currency)}.`
}
