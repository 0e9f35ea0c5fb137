import type { Case } from '#lib/domain/comparison/case.ts'
import { caseFile } from './case-file.ts'
import { type FileReading, readFileContent, readFileText } from './file-reading.ts'

export type CaseReading = FileReading<Case>

/** Reads what a file holds; either a whole case with all its defaults, or everything that is wrong with it. */
export const readCase = (content: unknown): CaseReading => readFileContent(caseFile, content)

/** The same from the text of a file. */
export const readCaseText = (text: string): CaseReading => readFileText(text, readCase)
