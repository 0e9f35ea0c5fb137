import type { Scope } from '#lib/auth/proof.ts'
import { addOwnPrices } from '#lib/data/own-price-change.ts'
import { priceFields } from '#lib/domain/catalogue/price-field.ts'
import type { OwnPriceInput } from '#lib/schemas/own-price.ts'
import { today } from '../demo/project.ts'
import { longName, longText, many } from './name.ts'

const PRICES = 40
const SUBJECT = `own/${'a-model-with-a-name-that-has-no-space-'.repeat(3)}`.slice(0, 114)

const priceOf = (at: number): OwnPriceInput => ({
  ...{ subject: `${SUBJECT}-${at}`, kind: 'model', currency: 'USD', confidence: at % 2 ? 'high' : 'low' },
  prices: Object.fromEntries(
    priceFields.map((field, index) => [field, index < 6 ? `${at}.${'12345678'.slice(0, 2 + index)}` : null]),
  ) as OwnPriceInput['prices'],
  ...{
    validFrom: null,
    validTo: null,
    sourceName: longName(at, 200),
    sourceDate: today,
    note: longText(1_000),
  },
  sourceUrl: `https://prices.example.com/${'a-long-path/'.repeat(20)}`,
})

/** Prices of the workspace's own, with names that cannot be broken. Returns what one of them is of. */
export async function crowdPrices(scope: Scope): Promise<string> {
  await addOwnPrices(scope, many(PRICES, priceOf))
  return `${SUBJECT}-1`
}
