import { mkdtempDisposableSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { caseOf } from '#tests/support/case.ts'
import { compare } from './compare.ts'

const requestsPerMonth = { low: '100', likely: '200', high: '400' }
const ranged = caseOf([{ inference: [{ price: { input: '1' }, inputTokens: '1000' }] }], {
  workload: { requestsPerMonth },
})

/** What the command answers for a file with this content. */
function ask(content: string | Uint8Array, ...args: string[]) {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'tunewise-case-'))
  const file = join(folder.path, 'case.json')
  writeFileSync(file, content)
  return compare([file, ...args])
}
const problemOf = (answer: ReturnType<typeof compare>) => (answer.ok ? null : answer.errors[0])
const drawn = (...args: string[]) => {
  const answer = ask(JSON.stringify(ranged), ...args)
  return answer.ok ? answer.ranges : null
}

it('draws the same for the same seed, and something else for another', () => {
  expect(drawn('--seed', '7', '--draws', '500')).toEqual(drawn('--seed', '7', '--draws', '500'))
  expect(drawn('--seed', '8')?.options).not.toEqual(drawn()?.options)
  expect(drawn('--draws', '500')).toMatchObject({ seed: 1, draws: 500 })
})

it('reads a file with a byte order mark', () => {
  expect(ask(`\uFEFF${JSON.stringify(ranged)}`).ok).toBe(true)
})

it.each([
  ['nothing', '', /is empty/],
  ['half a file', '{ "currency": ', /is not JSON: line 1, letter 15: it is cut off/],
  ['what JSON does not know', '{\n "currency": NaN }', /is not JSON: line 2, letter 14: a sign stands there/],
  ['another encoding', Buffer.from('\uFEFF{}', 'utf16le'), /is not UTF-8/],
])('refuses %s with a sentence', (_, content, message) => {
  expect(problemOf(ask(content))?.message).toMatch(message)
})

it.each([
  ['--seed', ['--seed', '0']],
  ['--draws', ['--draws', '1e9']],
])('refuses a wrong %s', (path, args) => {
  expect(problemOf(ask('{}', ...args))?.path).toBe(path)
})

it('names what it needs where a file, or one alone, is missing', () => {
  expect(problemOf(compare([]))?.message).toMatch(/Name one case file/)
  expect(problemOf(compare(['nowhere.json']))?.message).toBe('There is no file nowhere.json.')
  expect(problemOf(compare([tmpdir()]))?.message).toMatch(/is not a file/)
  expect(problemOf(compare(['a', '--other']))?.message).toMatch(/Unknown option/)
})
