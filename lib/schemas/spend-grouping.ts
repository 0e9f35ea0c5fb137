import { z } from 'zod'
import {
  DEFAULT_GROUPING,
  DIMENSIONS,
  type Dimension,
  type Grouping,
  groupingOf,
} from '#lib/domain/spend/dimension.ts'
import { firstOf, type SearchParams } from './list.ts'
import { isStorable } from './storable.ts'

const MOST_OPEN = 50
const LONGEST_PATH = 600
const pathText = z.string().max(LONGEST_PATH).refine(isStorable)

/** Paths of the groups that stand open. */
export function readOpen(params: SearchParams): string[] | 'all' {
  const given = [params.open ?? []].flat()
  return given.includes('*')
    ? 'all'
    : given.filter((path) => pathText.safeParse(path).success).slice(0, MOST_OPEN)
}

const isDimension = (name: string): name is Dimension => DIMENSIONS.some((dimension) => dimension === name)

/** What rows and columns stand for. */
export function readGrouping(params: SearchParams): Grouping {
  const rows = (firstOf(params.rows) ?? '').split('.', 20).filter(isDimension)
  const column = firstOf(params.cols) ?? ''
  return groupingOf(
    rows.length > 0 ? rows : DEFAULT_GROUPING.rows,
    isDimension(column) ? column : column === 'none' ? null : DEFAULT_GROUPING.column,
  )
}
