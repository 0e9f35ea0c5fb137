import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  exportLink,
  isFiltered,
  pageCount,
  pageLink,
  pageWindow,
  sizeLink,
  sortLink,
  withParams,
} from './list-link.ts'

const search = '?q=ada%20%26%20co&status=won&page=3'

it('keeps what it does not change', () => {
  expect(withParams(search, { status: 'lost' })).toBe('?q=ada+%26+co&status=lost&page=3')
  expect(withParams(search, { q: null, status: '' })).toBe('?page=3')
})

it('sorts upward first, then turns round, and begins again on the first page', () => {
  expect(sortLink(search, null, 'name')).toBe('?q=ada+%26+co&status=won&sort=name')
  expect(sortLink('', 'name', 'name')).toBe('?sort=-name')
  expect(sortLink('', '-name', 'name')).toBe('?sort=name')
  expect(sortLink('', 'name', 'spend')).toBe('?sort=spend')
  expect(sortLink('?after=x', null, 'name')).toBe('?sort=name')
})

it('sorts downward first where the largest matters', () => {
  expect(sortLink('', null, 'spend', true)).toBe('?sort=-spend')
  expect(sortLink('', '-spend', 'spend', true)).toBe('?sort=spend')
  expect(sortLink('', 'spend', 'spend', true)).toBe('?sort=-spend')
})

it('leaves the first page out of the address', () => {
  expect(pageLink(search, 1)).toBe('?q=ada+%26+co&status=won')
  expect(pageLink('', 2)).toBe('?page=2')
  expect(sizeLink(search, 100)).toBe('?q=ada+%26+co&status=won&size=100')
})

it('counts pages, of which there is always one', () => {
  // 101 rows by 50: 50 + 50 + 1
  expect([pageCount(0, 50), pageCount(50, 50), pageCount(101, 50)]).toEqual([1, 1, 3])
})

it('shows first, last and neighbours, and no gap of one page', () => {
  expect(pageWindow(1, 1)).toEqual([1])
  expect(pageWindow(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(pageWindow(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9])
  expect(pageWindow(9, 9)).toEqual([1, null, 8, 9])
})

it('always rises from the first page to the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [page, pages] = [Math.min(a, b), Math.max(a, b)]
      const shown = pageWindow(page, pages).filter((at) => at !== null)
      expect(shown).toEqual([...new Set(shown)].sort((x, y) => x - y))
      expect([shown[0], shown.at(-1), shown.includes(page)]).toEqual([1, pages, true])
    }),
  )
})

it('knows a narrowed list from one that is only arranged', () => {
  expect([isFiltered('?q=&sort=name&page=2&size=10'), isFiltered('?q=a'), isFiltered('?status=won')]).toEqual(
    [false, true, true],
  )
  expect(isFiltered('?show=records&rows=client&cols=none&open=*&all=1&after=x')).toBe(false)
})

it('exports with the filters of the screen and all its pages', () => {
  expect(exportLink('/api/export/clients.csv', '?q=a&sort=-name&page=2&size=10')).toBe(
    '/api/export/clients.csv?q=a&sort=-name',
  )
  expect(exportLink('/api/export/clients.csv', '?page=2')).toBe('/api/export/clients.csv')
})
