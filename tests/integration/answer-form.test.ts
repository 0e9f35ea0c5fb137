import { expect, it, vi } from 'vitest'
import { answerForm } from '#app/(door)/share/[token]/answer-form.ts'
import type { Result } from '#lib/action-result.ts'
import { readTaken } from '#lib/schemas/share.ts'

const TOKEN = 'shr_any'
const conflict: Result<void> = { ok: false, code: 'conflict', message: 'Look at its price.', fields: {} }

/** Posts the form as a browser without scripts does. */
async function post(fields: [string, string][], result: Result<void> = { ok: true, value: undefined }) {
  const act = vi.fn(async (_: { token: string }) => result)
  const body = new URLSearchParams(fields)
  const headers = { accept: 'text/html' }
  const request = new Request('http://localhost/accept', { method: 'POST', body, headers })
  const answer = await answerForm(request, TOKEN, 'accept', act)
  return { act, place: answer.headers.get('location'), cookie: answer.headers.get('set-cookie') ?? '' }
}

const person: [string, string][] = [
  ['name', 'Maja Lind'],
  ['role', 'Head of support'],
]
const choice: [string, string][] = [
  ['choice', '1'],
  ['shown', '4400'],
  ['take-3', '3'],
  ['take-5', '7'],
]

it('sends on what was ticked and picked as one list', async () => {
  const { act, place } = await post([...person, ...choice])
  expect(act).toHaveBeenCalledWith({
    ...{ token: TOKEN, name: 'Maja Lind', role: 'Head of support', shown: '4400', take: '3.7' },
  })
  expect(place).toBe('/share/shr_any#answer')
})

it('sends on an empty list when nothing is ticked, and none where there is nothing to choose', async () => {
  const none = await post([...person, ['choice', '1']])
  expect(none.act).toHaveBeenCalledWith(expect.objectContaining({ take: '' }))
  const plain = await post(person)
  expect(plain.act.mock.calls[0]?.[0]).not.toHaveProperty('take')
})

it('shows the price of a choice without answering, and keeps who was typed', async () => {
  const { act, place, cookie } = await post([...person, ...choice, ['price', '1']])
  expect(act).not.toHaveBeenCalled()
  expect(place).toBe('/share/shr_any?take=3.7#price')
  const kept = JSON.parse(Buffer.from(cookie.match(/=([^;]+)/)?.[1] ?? '', 'base64url').toString())
  expect(kept).toEqual({
    ...{ form: 'accept', message: '', fields: {}, typed: { name: 'Maja Lind', role: 'Head of support' } },
  })
})

it('leads back to the choice when it could not be accepted', async () => {
  const { place } = await post([...person, ...choice], conflict)
  expect(place).toBe('/share/shr_any?take=3.7#answer')
})

it.each<[string | string[] | undefined, number[] | null]>([
  ['3.7', [3, 7]],
  ['', []],
  [undefined, null],
  [['3', '7'], null],
  ['3,7', null],
  ['-1', null],
  ['9'.repeat(5), null],
  ["' or 1=1 --", null],
])('reads a choice from an address, or nothing: %j', (text, positions) => {
  expect(readTaken(text)).toEqual(positions)
})
