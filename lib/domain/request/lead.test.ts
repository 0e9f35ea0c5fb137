import { expect, it } from 'vitest'
import { exampleVolume, leadDescription } from './lead.ts'

it('counts with a volume within what was answered, and with none that was not', () => {
  expect(exampleVolume('under-10000')).toBe('5000')
  expect(exampleVolume('over-1000000')).toBe('2000000')
  expect(exampleVolume(null)).toBeNull()
})

it('says who wrote, and that nobody has checked who he is', () => {
  const asked = { company: 'Meridian', name: 'Maja Lind', email: 'maja@meridian.example', subject: 'Mail' }
  expect(leadDescription({ ...asked, message: 'We get much mail.' })).toMatch(
    /^We get much mail\.\n\nAsked on the public form by Maja Lind \(maja@meridian\.example\) for Meridian\. Nobody/,
  )
  expect(leadDescription({ ...asked, message: '' })).toMatch(/^Asked on/)
})
