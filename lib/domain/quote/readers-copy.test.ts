import { expect, it } from 'vitest'
import { once, terms } from '#tests/support/offer.ts'
import { quoteView } from '#tests/support/view.ts'
import { priceOffer } from './price-offer.ts'
import { readersCopy } from './readers-copy.ts'

const line = (label: string, unitPriceMinor: string, group: string | null) => ({
  ...{ ...once(unitPriceMinor), label, group, description: '', unit: '' },
})
const viewOf = (isGroupTotalsOnly: boolean) => {
  const lines = [
    line('Secret', '7654321', 'Build'),
    line('Other', '1111111', 'Build'),
    line('Alone', '2223334', null),
  ]
  return quoteView({ isGroupTotalsOnly, ...priceOffer({ ...terms(), lines, plan: [], termMonths: 12 }) })
}

it('leaves out the price of a line of which only the group has one', () => {
  const text = JSON.stringify(readersCopy(viewOf(true)))
  expect(text).toContain('Secret')
  expect(text).not.toContain('7654321')
  expect(text).not.toContain('1111111')
  expect(text).toContain('2223334')
  expect(text).toContain(String(7654321 + 1111111))
})

it('is the whole version where the price of every line is shown', () => {
  expect(readersCopy(viewOf(false))).toEqual(viewOf(false))
})
