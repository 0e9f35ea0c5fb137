import { z } from 'zod'
import { isDay } from '#lib/domain/day.ts'
import { isMonth } from '#lib/domain/month.ts'
import {
  inOrder,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type ReportKind,
  sectionsOfKind,
} from '#lib/domain/report/kind.ts'
import { dayText, monthText } from './figure.ts'
import { firstOf, type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'
import { idText, line, paragraph } from './text.ts'

const NO_KIND = 'Choose a kind of report from the list.'
const NO_SECTION = 'Choose at least one section from the list.'

export const newReportInput = z.strictObject({
  projectId: idText('Choose a project.'),
  kind: z.enum(REPORT_KINDS, NO_KIND),
  sections: z
    .array(z.enum(REPORT_SECTIONS, NO_SECTION), NO_SECTION)
    .min(1, NO_SECTION)
    .max(REPORT_SECTIONS.length, 'Choose each section once.')
    .transform(inOrder),
  title: line(200, 'Write the title, such as “Where does the ticket assistant stand?”'),
  asOf: dayText(),
  /** The first month of the period; null: from the start. */
  from: monthText().nullable(),
  /** Read anew whenever it is opened, instead of frozen. */
  isLive: z.boolean('Choose whether the report is frozen or live.'),
  /** What the consultant says at the top; empty for sentences made of the figures. */
  summary: paragraph(2000),
})
export type NewReportInput = z.output<typeof newReportInput>

export const reportTarget = z.strictObject({ id: idText() })

export type ReportQuery = ListQuery & {
  state: 'archived' | null
  project: string | null
  kind: ReportKind | null
}

export const readReportQuery = (params: SearchParams): ReportQuery => ({
  ...readListQuery(params),
  state: readChoice(params, 'state', ['archived'] as const),
  project: readId(params, 'project'),
  kind: readChoice(params, 'kind', REPORT_KINDS),
})

/** What a report is to tell, before it is made: kept in the address of its form. */
export type ReportDraft = Pick<NewReportInput, 'kind' | 'sections' | 'from'> & { asOf: string | null }

/** What makes no sense falls back to what the kind begins with, since a URL is edited by hand. */
export function readReportDraft(params: SearchParams): ReportDraft {
  const kind = readChoice(params, 'kind', REPORT_KINDS) ?? 'complete'
  const asked = firstOf(params.sections)?.split('.') ?? []
  const sections = REPORT_SECTIONS.filter((section) => asked.includes(section))
  const [from, asOf] = [firstOf(params.from) ?? '', firstOf(params.asOf) ?? '']
  return {
    kind,
    sections: sections.length > 0 ? sections : [...sectionsOfKind[kind]],
    from: isMonth(from) ? from : null,
    asOf: isDay(asOf) ? asOf : null,
  }
}
