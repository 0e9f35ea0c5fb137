import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { caseFile } from '#lib/schemas/case-file.ts'
import { planFile } from '#lib/schemas/plan-file.ts'
import { quoteFile } from '#lib/schemas/quote-file.ts'

const FORMATS = {
  case: { $id: 'tunewise.case/1', title: 'Tunewise case file', reads: caseFile },
  plan: { $id: 'tunewise.plan/1', title: 'Tunewise plan file', reads: planFile },
  quote: { $id: 'tunewise.quote/1', title: 'Tunewise quote file', reads: quoteFile },
}
export type FileFormat = keyof typeof FORMATS

const fileOf = (format: FileFormat) => new URL(`../docs/${format}.schema.json`, import.meta.url)

/** The JSON Schema of a file as people write it, from the schema that reads it. */
export function fileSchema(format: FileFormat): string {
  const { reads, ...head } = FORMATS[format]
  const schema = z.toJSONSchema(reads, { io: 'input', target: 'draft-2020-12', reused: 'ref' })
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`
}

export const publishedSchema = (format: FileFormat): string => readFileSync(fileOf(format), 'utf8')

if (import.meta.main)
  for (const format of ['case', 'plan', 'quote'] as const) writeFileSync(fileOf(format), fileSchema(format))
