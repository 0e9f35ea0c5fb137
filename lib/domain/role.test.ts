import { expect, it } from 'vitest'
import { isAllowed } from './role.ts'

it('lets a viewer read and nothing else', () => {
  expect((['read', 'write', 'manage'] as const).filter((p) => isAllowed('viewer', p))).toEqual(['read'])
})

it('keeps the running of the workspace to owners', () => {
  expect((['owner', 'consultant', 'viewer'] as const).filter((r) => isAllowed(r, 'manage'))).toEqual([
    'owner',
  ])
})
