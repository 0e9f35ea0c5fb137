import { importFxRates, planFxImport } from '#lib/data/fx-import.ts'
import * as fx from '#lib/data/fx-rate.ts'
import { ECB_SOURCE } from '#lib/domain/spend/ecb.ts'
import { type FileRows, listQuery, showsOwn, within, writesOwn } from './row.ts'

const rate = { from: 'EUR', to: 'USD', day: '2026-09-30', rate: '1.2', source: ECB_SOURCE }
const span = { currencies: ['USD'], from: '2026-09', until: '2026-09' }
const sum = { month: '2026-09', currency: 'USD', amount: '1' }

export const fxRows: Record<string, FileRows> = {
  'fx-rate.ts': {
    createFxRate: writesOwn((own) => fx.createFxRate(own.scope, { ...rate, day: '2026-09-29', to: 'JPY' })),
    listFxRates: showsOwn((own) => fx.listFxRates(own.scope, { ...listQuery, from: null, to: null })),
    readRateBook: showsOwn((own) =>
      within(own, async (tx, scope) => [...(await fx.readRateBook(tx, scope, span)).values()]),
    ),
    convertSums: showsOwn((own) => within(own, (tx, scope) => fx.convertSums(tx, scope, [sum], 'EUR'))),
  },
  'fx-import.ts': {
    planFxImport: showsOwn((own) => planFxImport(own.scope, [rate])),
    importFxRates: writesOwn(async (own) => {
      const rates = [{ ...rate, to: 'GBP' }]
      const { fingerprint } = await planFxImport(own.scope, rates)
      return importFxRates(own.scope, rates, { fingerprint, fileName: 'eurofxref.csv' })
    }),
  },
}
