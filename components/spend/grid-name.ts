import { type Dimension, dimensionName } from '#lib/domain/spend/dimension.ts'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import type { GridHead } from '#lib/domain/spend/spend-grid.ts'
import { formatMonth, formatNumber } from '#lib/format.ts'

const kindName = (key: string): string => {
  const kind = SPEND_KINDS.find((kind) => kind === key)
  return kind ? spendKindName[kind] : key
}

/** What a row or column is called. */
export function nameOfHead(dimension: Dimension, { key, label, held }: GridHead): string {
  if (dimension === 'month') return key === null ? `${formatMonth(label)} and before` : formatMonth(label)
  if (key === null) return `${formatNumber(held)} others`
  if (dimension === 'kind') return kindName(key)
  return label === '' ? `No ${dimensionName[dimension].toLowerCase()}` : label
}
