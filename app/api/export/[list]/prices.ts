import { listPrices, type PriceRow } from '#lib/data/price-list.ts'
import type { OwnPrice } from '#lib/domain/catalogue/own-price.ts'
import { fieldPrices, priceFields } from '#lib/domain/catalogue/price-field.ts'
import { readPriceQuery } from '#lib/schemas/price.ts'
import { PRICE_COLUMNS } from '#lib/schemas/price-row.ts'
import { exportable, figure, text } from './exportable.ts'

type Row = Omit<PriceRow, 'status' | 'retiresOn' | 'note'> & { currency: string }

const ownRow = (price: OwnPrice): Row => ({
  id: `own:${price.sequence}`,
  ...{ subject: price.subject, name: price.subject, kind: price.kind, prices: price.prices },
  provider: price.subject.split('/')[0] ?? '',
  ...{ validFrom: price.validFrom, validTo: price.validTo, recordedAt: price.recordedOn },
  ...{ currency: price.currency, confidence: price.confidence },
  ...{ sourceName: price.source.name, sourceUrl: price.source.url },
})

/** Rate cards and the workspace's own prices, which come first; an import reads the same columns. */
export const prices = exportable<Row>(
  [
    text('id', (row) => row.id),
    text('subject', (row) => row.subject),
    text('provider', (row) => row.provider),
    text('kind', (row) => row.kind),
    text('name', (row) => row.name),
    ...priceFields.map((field) =>
      figure<Row>(PRICE_COLUMNS[field], (row) => fieldPrices(row.prices)[field] ?? null),
    ),
    text('currency', (row) => row.currency),
    text('validFrom', (row) => row.validFrom),
    text('validTo', (row) => row.validTo),
    text('recordedAt', (row) => row.recordedAt),
    text('confidence', (row) => row.confidence),
    text('source', (row) => row.sourceName),
    text('sourceUrl', (row) => row.sourceUrl),
  ],
  async (scope, params, at) => {
    const { rows, own, total, currency } = await listPrices(scope, { ...readPriceQuery(params), ...at })
    const listed = rows.map((row) => ({ ...row, currency }))
    return { total, rows: at.page === 1 ? [...own.map(ownRow), ...listed] : listed }
  },
)
