import { expect, it } from 'vitest'
import { describeError, withoutSecrets } from './log.ts'

it('keeps tokens, addresses and quoted values out of the log', () => {
  expect(
    withoutSecrets('no row for "Nordwind" at /share/shr_0Abc9?token=xyz&a=1, asked by ana@example.com'),
  ).toBe('no row for "***" at /share/shr_***?token=***&a=1, asked by ***@***')
})

it('describes an error by its kind and place, and its message only by the last line', () => {
  const error = Object.assign(new Error('Invalid call with { email: ana }\nUnique constraint failed'), {
    code: 'P2002',
  })
  const described = describeError(error)
  expect(described).toMatchObject({ name: 'Error', code: 'P2002', message: 'Unique constraint failed' })
  expect(JSON.stringify(described)).not.toContain('ana')
})
