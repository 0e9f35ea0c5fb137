import { inflateSync } from 'node:zlib'

/** One object of a PDF as the compiler writes it: dictionary as text, stream inflated. */
type PdfObject = { text: string; stream: string }

export function objectsOf(pdf: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(pdf)
  const source = file.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of source.matchAll(/(\d+) 0 obj\n(.*?)(?:stream\n|endobj)/gs)) {
    const [whole, id = '', text = ''] = match
    const start = (match.index ?? 0) + whole.length
    const length = Number(text.match(/\/Length (\d+)/)?.[1] ?? 0)
    const bytes = whole.endsWith('stream\n') ? file.subarray(start, start + length) : Buffer.alloc(0)
    const isDeflated = /FlateDecode/.test(text) && bytes.length > 0
    objects.set(id, { text, stream: (isDeflated ? inflateSync(bytes) : bytes).toString('latin1') })
  }
  return objects
}

/** Glyph → text, from a font's ToUnicode map. */
function unicodeOf(map: string): Map<number, string> {
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return new Map(
    [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim)].map(([, glyph = '', hex = '']) => [
      Number.parseInt(glyph, 16),
      text(hex),
    ]),
  )
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a literal string (ISO 32000-1, 7.3.4.2). */
const bytesOf = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\([0-7]{1,3}|.)/gs, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (ESCAPES[escaped] ?? escaped),
    ),
    'latin1',
  )

/** All text of the pages in the order of the file, without white space, and the plain text of all dictionaries. */
export function readPdf(pdf: Uint8Array): { text: string; structure: string; pages: number } {
  const objects = objectsOf(pdf)
  const stream = (id?: string) => objects.get(id ?? '')?.stream ?? ''
  const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\b(?!s)/.test(text))
  const words = pages.map((page) => {
    const fonts = new Map(
      [...page.text.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        unicodeOf(stream(objects.get(id ?? '')?.text.match(/\/ToUnicode (\d+) 0 R/)?.[1])),
      ]),
    )
    return textOf(stream(page.text.match(/\/Contents (\d+) 0 R/)?.[1]), fonts)
  })
  const structure = [...objects.values()].map(
    ({ text, stream: own }) => `${text}\n${/<rdf/.test(own) ? own : ''}`,
  )
  return { text: words.join('').replace(/\s+/g, ''), structure: structure.join('\n'), pages: pages.length }
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>()
  let result = ''
  for (const [, name, literal] of content.matchAll(
    /\/(f\d+) [\d.]+ Tf|\(((?:\\.|[^\\()])*)\)(?=[^[\]]*\]? ?T[jJ]|[^[\]]*\])/gs,
  )) {
    if (name) font = fonts.get(name) ?? font
    else if (literal !== undefined) {
      const bytes = bytesOf(literal)
      for (let at = 0; at + 1 < bytes.length; at += 2) result += font.get(bytes.readUInt16BE(at)) ?? ''
    }
  }
  return result
}
