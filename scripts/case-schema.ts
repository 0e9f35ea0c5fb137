import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { caseFile } from '#lib/schemas/case-file.ts'

const FILE = new URL('../docs/case.schema.json', import.meta.url)

/** The JSON Schema of the case file as people write it, from the schema that reads it. */
export function caseSchema(): string {
  const schema = z.toJSONSchema(caseFile, { io: 'input', target: 'draft-2020-12', reused: 'ref' })
  const titled = { $id: 'tunewise.case/1', title: 'Tunewise case file', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}

export const publishedCaseSchema = (): string => readFileSync(FILE, 'utf8')

if (import.meta.main) writeFileSync(FILE, caseSchema())
