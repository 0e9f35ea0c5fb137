import { z } from 'zod'
import { line } from './text.ts'

export const searchInput = z.strictObject({ q: line(200) })
