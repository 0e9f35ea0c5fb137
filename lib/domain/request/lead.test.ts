import { expect, it } from 'vitest'
import { exampleVolume } from './lead.ts'

it('counts with a volume within what was answered, and with none that was not', () => {
  expect(exampleVolume('under-10000')).toBe('5000')
  expect(exampleVolume('over-1000000')).toBe('2000000')
  expect(exampleVolume(null)).toBeNull()
})
