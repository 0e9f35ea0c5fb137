import { expect, it } from 'vitest'
import { endedSentence } from './ended-link.ts'

const link = { contact: 'Harbour AI', lastDay: 'Nov 27, 2026' }

it('names the day up to which a link worked, and does not say who ended one before', () => {
  expect(endedSentence({ ...link, because: 'expired' })).toBe(
    'This link worked until the end of Nov 27, 2026. Ask Harbour AI for a new one.',
  )
  for (const because of ['revoked', 'used-up'] as const)
    expect(endedSentence({ ...link, because })).toBe('This link has ended. Ask Harbour AI for a new one.')
})
