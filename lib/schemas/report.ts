import { z } from 'zod'
import { dayText } from './figure.ts'
import { type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'
import { idText, line, paragraph } from './text.ts'

export const newReportInput = z.strictObject({
  projectId: idText('Choose a project.'),
  title: line(200, 'Write the title, such as “Where does the ticket assistant stand?”'),
  asOf: dayText(),
  /** What the consultant says at the top; empty for a sentence made of the figures. */
  summary: paragraph(2000),
})
export type NewReportInput = z.output<typeof newReportInput>

export const reportTarget = z.strictObject({ id: idText() })

export type ReportQuery = ListQuery & { state: 'archived' | null; project: string | null }

export const readReportQuery = (params: SearchParams): ReportQuery => ({
  ...readListQuery(params),
  state: readChoice(params, 'state', ['archived'] as const),
  project: readId(params, 'project'),
})
