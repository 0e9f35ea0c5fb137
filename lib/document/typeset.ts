import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ChartSpec } from '#lib/chart/spec.ts'
import type { Day } from '#lib/domain/day.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { eastAsianFonts, templateFolder, textFonts } from './asset.ts'
import { attachedTo } from './attached-file.ts'
import { renderPrintedChart } from './chart-svg.ts'
import { isLacking, MISSING, needsEastAsian } from './glyph.ts'
import { LOGO_FILE, lookData } from './look-data.ts'
import { type PortfolioView, portfolioData } from './portfolio-data.ts'
import { type AcceptanceProof, quoteData } from './quote-data.ts'
import { Refusal } from './refusal.ts'
import { reportData } from './report-data.ts'
import { typographic, wholeWords, withGlyphs } from './typography.ts'

/**
 * `logo` is the picture that the look of the view names, as PNG. `isArchive` asks for PDF/A-2a in place of PDF/UA-1: the
 * compiler promises one of them at a time.
 */
export type PdfSource = { logo?: Uint8Array | null; isArchive?: boolean } & (
  | { kind: 'quote'; view: QuoteView; proof?: AcceptanceProof }
  | { kind: 'portfolio'; view: PortfolioView }
  /** Of a frozen report with the hash of what was frozen. */
  | { kind: 'report'; view: ReportView; sha256?: string | undefined }
)

const compilers = new Map<boolean, NodeCompiler>()

/** Sees the templates' folder and nothing else. The fonts of East Asia are read when first needed. */
function compilerWith(isEastAsian: boolean): NodeCompiler {
  const paths = isEastAsian ? [...textFonts(), ...eastAsianFonts()] : textFonts()
  const compiler =
    compilers.get(isEastAsian) ??
    NodeCompiler.create({
      workspace: templateFolder(),
      fontArgs: [{ fontBlobs: paths.map((path) => readFileSync(path)) }],
    })
  compilers.set(isEastAsian, compiler)
  return compiler
}

const secondsOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 1000

/** Wide and flat, as it stands on a page of 166 mm; bars that lie take a row each. */
const sizeOf = ({ kind, labels }: ChartSpec) => ({
  width: 640,
  height: kind === 'split' ? 104 + 44 * labels.length : 320,
})

const drawn = (charts: Record<string, ChartSpec | null>): [string, string][] =>
  Object.entries(charts).flatMap(([name, spec]): [string, string][] =>
    spec ? [[`${name}.svg`, renderPrintedChart(spec, sizeOf(spec))]] : [],
  )

/**
 * For how many documents the compiler remembers what it has set: paragraphs and tables that come again need not be set
 * again. Without an end 200 documents grow memory by more than a gigabyte (0.7.0, November 2026).
 */
const REMEMBERED = 4

/** What is longer is forgotten at once. */
const MOST_REMEMBERED = 40

/** More pages than anybody reads, and than two documents at a time should hold in memory. */
const MOST_PAGES = 200

/** A page holds some 4,000 characters. So much text is refused before it is set, which would take a minute. */
const MOST_CHARACTERS = 1_500_000

const tooLong = (pages: string) =>
  new Refusal(
    `This document would have ${pages} pages; a PDF holds at most ${MOST_PAGES}. Shorten the descriptions or the terms, or split it in two.`,
  )

/** The message of a compiler's error; what it throws is a list of diagnostics, or text. */
class NotTypeset extends Error {
  constructor(cause: unknown) {
    super(`Typst: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`.slice(0, 2_000))
    this.name = 'NotTypeset'
  }
}

/**
 * Sets a document as tagged PDF/UA-1, or PDF/A-2a for an archive. The same source gives the same bytes: its time is the
 * day in the view. The data enter as files, never as source, so that no text of a client is read as code. Throws
 * NotTypeset, or Refusal where it would be too long.
 */
export function typeset(source: PdfSource): Uint8Array {
  const { data, charts, day } = prepared(source)
  const notice = isLacking(JSON.stringify(source), JSON.stringify(data))
    ? `${MISSING} stands for a character that the fonts of this document do not have.`
    : null
  // PDF/A-2 takes no files but PDF/A. Theirs is a text of other programs, so it is left as it is.
  const attached = source.isArchive ? [] : attachedTo(source)
  const look = lookData(source)
  const text = typographic(data)
  const title = wholeWords(text.cover.title)
  const json = JSON.stringify({ ...text, title, notice, files: attached, look })
  if (json.length > MOST_CHARACTERS) throw tooLong(`more than ${MOST_PAGES}`)
  const compiler = compilerWith(needsEastAsian(json))
  const files: [string, string | Uint8Array][] = [
    ['data.json', json],
    ['footer.txt', text.meta.footer],
    ...drawn(charts),
    ...(look.logo && source.logo ? [[LOGO_FILE, source.logo] as [string, Uint8Array]] : []),
  ]
  for (const [name, content] of files) compiler.mapShadow(join(templateFolder(), name), Buffer.from(content))
  let pages = MOST_PAGES
  try {
    const { result, ...outcome } = compile(compiler, `${source.kind}.typ`)
    if (!result) throw new NotTypeset(outcome.error)
    pages = result.numOfPages
    if (pages > MOST_PAGES) throw tooLong(String(pages))
    const pdfStandard = source.isArchive ? 'a-2a' : 'ua-1'
    return compiler.pdf(result, { pdfStandard, creationTimestamp: secondsOf(day) })
  } catch (error) {
    throw error instanceof NotTypeset || error instanceof Refusal ? error : new NotTypeset(error)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(pages > MOST_REMEMBERED ? 0 : REMEMBERED)
  }
}

function prepared(source: PdfSource) {
  if (source.kind === 'portfolio') {
    const view = withGlyphs(source.view)
    return { ...portfolioData(view), day: view.today }
  }
  if (source.kind === 'report') {
    const view = withGlyphs(source.view)
    return { ...reportData(view, source.sha256), day: view.createdOn }
  }
  const view = withGlyphs(source.view)
  const proof = source.proof && withGlyphs(source.proof)
  return { ...quoteData(view, proof, source.isArchive), day: view.issuedOn }
}

function compile(compiler: NodeCompiler, mainFilePath: string) {
  const compiled = compiler.compile({ mainFilePath: join(templateFolder(), mainFilePath) })
  return { result: compiled.result, error: compiled.takeError()?.shortDiagnostics }
}
