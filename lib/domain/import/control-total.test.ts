import { describe, expect, it } from 'vitest'
import { controlTotal } from './control-total.ts'

const said = (amount: string, currency: string | null = null) => ({ name: 'Total', currency, amount })

describe('what a file says that it comes to', () => {
  it('agrees with rows that round to it', () => {
    expect(controlTotal(said('5.72'), { USD: '5.7195' })).toMatchObject({ currency: 'USD', difference: '0' })
    expect(controlTotal(said('5.7195'), { USD: '5.7195' }).difference).toBe('0')
  })

  it('differs by what the rows are beyond it', () => {
    expect(controlTotal(said('6'), { USD: '5.72' }).difference).toBe('-0.28')
  })

  it('cannot be compared where the file has several currencies, or another one', () => {
    expect(controlTotal(said('6'), { EUR: '1', USD: '5' }).difference).toBeNull()
    expect(controlTotal(said('6', 'CHF'), { USD: '6' })).toMatchObject({ currency: 'CHF', difference: null })
  })
})
