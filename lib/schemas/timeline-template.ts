import { z } from 'zod'
import { APPROACHES, type Approach } from '#lib/domain/approach.ts'
import { type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'
import { idText, line, revisionNumber } from './text.ts'

const name = line(120, 'Name the template, such as “Ticket assistant with a pilot”.')

export const templateInput = z.strictObject({ projectId: idText(), name })
export type TemplateInput = z.output<typeof templateInput>

export const templateChange = z.strictObject({ id: idText(), revision: revisionNumber(), name })
export type TemplateChange = z.output<typeof templateChange>

export type TemplateQuery = ListQuery & { approach: Approach | null; state: 'archived' | null }

/** State of the list of templates in the URL. */
export const readTemplateQuery = (params: SearchParams): TemplateQuery => ({
  ...readListQuery(params),
  approach: readChoice(params, 'approach', APPROACHES),
  state: readChoice(params, 'state', ['archived']),
})
