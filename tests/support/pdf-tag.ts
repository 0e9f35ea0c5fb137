import { objectsOf } from './pdf.ts'

/** One element of the tag tree: what a screen reader walks through. */
export type PdfTag = {
  kind: string
  /** Instead of a picture. */
  alt: string | null
  id: string | null
  /** Of a cell: the ids of the head cells that name it. */
  headers: string[]
  children: PdfTag[]
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le').slice(1)

/** The root of the tag tree, read back from the file (ISO 32000-1, 14.7). */
export function tagsOf(pdf: Uint8Array): PdfTag {
  const objects = objectsOf(pdf)
  const read = (id: string): PdfTag => {
    const text = objects.get(id)?.text ?? ''
    const kids = text.match(/\/K \[([^\]]*)\]/)?.[1] ?? ''
    const alt = text.match(/\/Alt <([0-9A-F\s]+)>/i)?.[1]
    return {
      kind: text.match(/\/S \/(\w+)/)?.[1] ?? '',
      alt: alt === undefined ? (text.match(/\/Alt \(([^)]*)\)/)?.[1] ?? null) : utf16(alt),
      id: text.match(/\/ID \((\w+)\)/)?.[1] ?? null,
      headers: [...(text.match(/\/Headers \[([^\]]*)\]/)?.[1] ?? '').matchAll(/\((\w+)\)/g)].map(
        ([, name = '']) => name,
      ),
      children: [...kids.matchAll(/(\d+) 0 R/g)]
        .map(([, kid = '']) => read(kid))
        .filter(({ kind }) => kind !== ''),
    }
  }
  const root = [...objects.values()].find(
    ({ text }) => text.includes('/StructTreeRoot') && text.includes('/ParentTree'),
  )
  return read(root?.text.match(/\/K \[(\d+) 0 R\]/)?.[1] ?? '')
}

/** All elements below one, in the order in which they are read. */
export const withinTag = (tag: PdfTag): PdfTag[] =>
  tag.children.flatMap((child) => [child, ...withinTag(child)])

/** The files that travel inside a PDF, as text. */
export const filesOf = (pdf: Uint8Array): string[] =>
  [...objectsOf(pdf).values()]
    .filter(({ text }) => text.includes('/EmbeddedFile') && !text.includes('/EmbeddedFiles'))
    .map(({ stream }) => Buffer.from(stream, 'latin1').toString('utf8'))
