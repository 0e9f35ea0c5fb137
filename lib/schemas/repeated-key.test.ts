import fc from 'fast-check'
import { expect, it } from 'vitest'
import { repeatedKeys } from './repeated-key.ts'

it.each([
  ['at the top', '{ "a": 1, "b": 2, "a": 3 }', ['a']],
  ['within a list', '{ "options": [{ "id": 1 }, { "id": 1, "id": 2 }] }', ['options[1].id']],
  ['written in two ways', '{ "unit": 1, "\\u0075nit": 2 }', ['unit']],
  ['three times', '{ "a": 1, "a": 2, "a": 3 }', ['a']],
  ['within each other', '{ "a": { "b": 1 }, "a": { "b": 1, "b": 2 } }', ['a', 'a.b']],
])('finds a key that stands twice %s', (_, text, paths) => {
  expect(repeatedKeys(text)).toEqual(paths)
})

it.each([
  ['keys of two objects', '[{ "a": 1 }, { "a": 1 }]'],
  ['a value that looks like a key', '{ "a": "a", "b": ["a", "a"], "c": "\\"a\\": 1, \\"a\\": 2" }'],
  ['a key that ends in a backslash', '{ "a\\\\": 1, "a": "}{" }'],
])('leaves %s alone', (_, text) => {
  expect(repeatedKeys(text)).toEqual([])
})

it('finds nothing in what was written from objects', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedKeys(text)).toEqual([])
    }),
  )
})
