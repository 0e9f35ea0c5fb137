import { expect, it } from 'vitest'
import { suggestMapping } from './suggest-mapping.ts'

it('proposes columns by what they are called, and never one of them twice', () => {
  expect(suggestMapping(['Datum', 'Anbieter', 'Beschreibung', 'Betrag', 'Währung'])).toMatchObject({
    ...{ dateColumn: 'Datum', amountColumn: 'Betrag', currencyColumn: 'Währung', providerColumn: 'Anbieter' },
    ...{ descriptionColumn: 'Beschreibung', serviceColumn: '' },
  })
  expect(suggestMapping(['Billing period', 'Net amount', 'List price'])).toMatchObject({
    ...{ dateColumn: 'Billing period', amountColumn: 'Net amount', currencyColumn: '', currencyCode: '' },
  })
})

it('proposes nothing for columns of which no name says anything', () => {
  expect(Object.values(suggestMapping(['a', 'b', 'c'])).join('')).toBe('')
})
