import { readCurrency } from '../bill-row.ts'
import type { BillFormat } from '../format.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { driverOf, spendOf } from '../spend-part.ts'

/** Which column of a table says what; the currency is a column or one code for the whole file. */
export type Mapping = {
  date: string
  amount: string
  currency: { column: string } | { code: string }
  provider: string
  /** Who bills it, where the rows are of several. */
  providerColumn?: string | null
  service?: string | null
  description: string | null
}

/** A format for a table that no other knows, by what somebody said of its columns. */
export const genericFormat = (mapping: Mapping): BillFormat => ({
  id: 'generic',
  label: 'Other table',
  matches: (heads) => heads.has(mapping.date.toLowerCase()) && heads.has(mapping.amount.toLowerCase()),
  version: () => null,
  sourceKind: () => 'invoice',
  totalOf: () => mapping.amount,
  read: (row) => {
    const { currency } = mapping
    const provider = (mapping.providerColumn && row.text(mapping.providerColumn)) || mapping.provider
    const serviceName = (mapping.service && row.text(mapping.service)) || null
    const code = 'code' in currency ? currency.code : row.text(currency.column)
    const chargePeriodStart = row.instant(mapping.date)
    const [billingPeriodStart, billingPeriodEnd] = monthAround(chargePeriodStart)
    const description = mapping.description && row.text(mapping.description)
    return spendOf({
      ...{ line: row.line, part: row.part, billingPeriodStart, billingPeriodEnd, chargePeriodStart },
      chargePeriodEnd: daysLater(chargePeriodStart, 1),
      ...{ invoiceIssuer: provider, serviceProvider: provider },
      ...{ serviceName, chargeDescription: description },
      billingCurrency: readCurrency(code, 'Currency'),
      billedCost: row.figure(mapping.amount),
      costDriver: driverOf([serviceName, description].join(' ')),
    })
  },
})
