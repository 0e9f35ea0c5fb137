import { z } from 'zod'
import { idText, line } from './text.ts'

/** Lists whose views can be kept. A view of a project's spend fits every project. */
const VIEW_LISTS = ['spend', 'project-spend'] as const
export type ViewList = (typeof VIEW_LISTS)[number]

const name = line(80, 'Name the view, such as “Hosting by client”.')

export const savedViewInput = z.strictObject({
  list: z.enum(VIEW_LISTS),
  name,
  /** Of the address, without its question mark. */
  query: z.string().max(4_000, 'This view has too many open groups to be kept. Close some of them.'),
})
export type SavedViewInput = z.output<typeof savedViewInput>

export const savedViewChange = z.strictObject({ id: idText(), name })
export type SavedViewChange = z.output<typeof savedViewChange>
