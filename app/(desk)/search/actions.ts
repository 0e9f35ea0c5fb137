'use server'

import { action } from '#lib/action.ts'
import { searchWorkspace } from '#lib/data/search.ts'
import { searchInput } from '#lib/schemas/search.ts'

export const findAnything = action('read', searchInput, (scope, { q }) => searchWorkspace(scope, q))
