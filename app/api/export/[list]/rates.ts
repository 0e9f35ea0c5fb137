import { type FxRow, listFxRates } from '#lib/data/fx-rate.ts'
import { readFxQuery } from '#lib/schemas/fx-rate.ts'
import { exportable, figure, text } from './exportable.ts'

/** Exchange rates, also those that a later one replaced. */
export const rates = exportable<FxRow>(
  [
    text('id', (row) => row.id),
    text('day', (row) => row.day),
    text('from', (row) => row.from),
    text('to', (row) => row.to),
    figure('rate', (row) => row.rate),
    text('source', (row) => row.source),
    text('recordedAt', (row) => row.recordedAt),
    text('isReplaced', (row) => String(row.isReplaced)),
  ],
  (scope, params, at) => listFxRates(scope, { ...readFxQuery(params), ...at }),
)
