import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DocumentFailure, renderPdf } from '#lib/document/pdf.ts'
import { type InsideSum, insideSums } from '#lib/domain/quote/inside.ts'
import { quoteView } from '#lib/domain/quote/quote-draft.ts'
import type { FileDraft, QuoteFile } from '#lib/domain/quote/quote-file.ts'
import { quoteSheet } from '#lib/domain/quote/quote-sheet.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { senderOf } from '#lib/domain/sender.ts'
import { Failure } from '#lib/errors.ts'
import { readQuoteText } from '#lib/schemas/quote-reading.ts'
import { reason } from '../failure.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readText } from './text-file.ts'

export const QUOTE_USAGE = 'tunewise quote FILE [--pdf OUT]'

export type QuoteAnswer = { ok: true } & ReturnType<typeof quoteSheet> & {
    /** For the house alone: it is in no document. Null when the file names no cost. */
    inside: InsideSum[] | null
    pdf: { file: string; bytes: number; sha256: string } | null
  }

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { pdf: { type: 'string' } },
    })
    return { pdf: values.pdf, files: positionals }
  } catch (thrown) {
    return { problem: reason(thrown) }
  }
}

/** What a client gets of the file: nothing in it knows what is kept inside. */
function viewOf({ draft, ...file }: QuoteFile & FileDraft): QuoteView {
  const { number, version, currency, from, client, project, issuedOn, termMonths } = file
  const sender = senderOf({ ...from, accent: null, logo: null })
  const context = { number, version, currency, sender, client, projectName: project, issuedOn, termMonths }
  return quoteView(draft, { ...context, comparison: null })
}

async function writePdf(view: QuoteView, file: string): Promise<QuoteAnswer['pdf'] | Refusal> {
  try {
    const bytes = await renderPdf({ kind: 'quote', view })
    writeFileSync(resolve(process.env.INIT_CWD ?? '.', file), bytes)
    return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (thrown) {
    if (thrown instanceof DocumentFailure)
      return refuse(`The PDF could not be made: ${thrown.reason}`, '--pdf')
    if (thrown instanceof Failure) return refuse(thrown.message, '--pdf')
    return refuse(`${file} cannot be written: ${reason(thrown)}.`, '--pdf')
  }
}

/** The totals of a quote file, and its PDF where one is asked for, or all that is wrong with the file. */
export async function quote(args: readonly string[]): Promise<QuoteAnswer | Refusal> {
  const given = readArguments(args)
  if ('problem' in given) return refuse(`${given.problem} Usage: ${QUOTE_USAGE}`)
  const [path, ...more] = given.files
  if (path === undefined || more.length > 0) return refuse(`Name one quote file. Usage: ${QUOTE_USAGE}`)
  const found = readText(path)
  if ('problem' in found) return refuse(found.problem)
  const reading = readQuoteText(found.text, new Date().toISOString().slice(0, 10))
  if (!reading.ok) return reading
  const { file } = reading
  const view = viewOf(file)
  const isCosted = file.lines.some(({ unitCost }) => unitCost !== null)
  const inside = isCosted ? insideSums(view.lines, file.lines, file.inside, view.currency) : null
  const pdf = given.pdf === undefined ? null : await writePdf(view, given.pdf)
  if (pdf && 'ok' in pdf) return pdf
  return { ok: true, ...quoteSheet(view), inside, pdf }
}
