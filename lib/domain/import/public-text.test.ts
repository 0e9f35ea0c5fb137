import { expect, it } from 'vitest'
import { publicTags, publicText } from './public-text.ts'

it.each([
  ['calls of ada@harbour.example, May', 'calls of [address removed], May'],
  ['key sk-proj-abcdefghijklmnop1234', 'key [key removed]'],
  ['AKIAIOSFODNN7EXAMPLE', '[key removed]'],
  ['Bearer abc.def', '[key removed]'],
  ['two\nlines\u0000', 'two lines'],
  ['gpt-4o, input', 'gpt-4o, input'],
  ['task-force of pk-1', 'task-force of pk-1'],
])('of “%s” keeps what is nobody’s secret', (words, kept) => {
  expect(publicText(words, 200)).toBe(kept)
})

it('cuts no letter in two', () => {
  expect(publicText('a😀', 2).isWellFormed()).toBe(true)
})

it('keeps the tags that say what a row was for, and none that says who or what was asked', () => {
  const tags = {
    team: 'search',
    user_email: 'a@b.example',
    prompt: 'Dear …',
    api_key: 'x',
    'app.user': 'ada',
  }
  expect(publicTags(tags)).toEqual({ team: 'search' })
  expect(publicTags({ messages: '[]' })).toBeNull()
  expect(publicTags({ owner: 'ada@harbour.example' })).toEqual({ owner: '[address removed]' })
})
