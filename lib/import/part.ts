import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { unzipSync } from 'fflate'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { bounded, LIMITS } from './limit.ts'
import { rowsOfManifest } from './manifest.ts'

/** One file of rows: the file itself, or one of an archive. */
export type Part = { name: string | null; bytes: AsyncIterable<Uint8Array> }

/** `rowsSaid` is what a manifest beside them says of how many rows they have. */
export type Parts = { parts: Part[]; warnings: string[]; rowsSaid?: number | null }

/** A file on disk or in memory, that can be read from its beginning. */
export type Source = { size: number; head: Uint8Array; read: () => AsyncIterable<Uint8Array> }

export async function sourceOfPath(path: string): Promise<Source> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return {
      size,
      head: buffer.subarray(0, bytesRead),
      read: () => createReadStream(path, { highWaterMark: 1 << 16 }),
    }
  } finally {
    await file.close()
  }
}

export const sourceOfBytes = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  head: bytes.subarray(0, 8),
  read: () => Readable.from([bytes]),
})

/** What comes in over the net: it can be read once, and its beginning tells what it is. */
export async function sourceOfStream(
  stream: AsyncIterable<Uint8Array> | null,
  size: number,
): Promise<Source> {
  const chunks = (stream ?? Readable.from([]))[Symbol.asyncIterator]()
  const first = await chunks.next()
  async function* read() {
    if (first.done) return
    yield first.value
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const head: Uint8Array = first.done ? new Uint8Array() : first.value
  return { size: first.done ? 0 : Math.max(size, 1), head: head.subarray(0, 8), read }
}

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

const isTable = (name: string): boolean => /\.(csv|tsv|txt|json|jsonl|ndjson)$/i.test(name)
const isUnsafe = (name: string): boolean => /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(name)
const isNoise = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\.|manifest[^/]*\.json$)/i.test(name) || name.endsWith('/')

async function wholeOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source.read()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

type Entry = { name: string; size: number; originalSize: number }

/** Lists an archive, and says of each entry whether it is read. */
function entriesOf(bytes: Uint8Array): { chosen: string[]; isPacked: boolean; warnings: string[] } {
  const entries: Entry[] = []
  unzipSync(bytes, {
    filter: (entry) => {
      entries.push(entry)
      return false
    },
  })
  if (entries.some(({ name }) => name === '[Content_Types].xml'))
    throw new FileRefusal('This is an Excel workbook. Save its sheet as CSV, then choose that.')
  if (entries.length > LIMITS.files)
    throw new FileRefusal(`This archive holds more than ${LIMITS.files} files.`)
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (total > LIMITS.inflated || total > Math.max(bytes.length, 10_000) * LIMITS.ratio)
    throw new FileRefusal(
      'Unpacked this archive is larger than 512 MB, or a hundred times its size: no bill is.',
    )
  const unsafe = entries.filter(({ name }) => isUnsafe(name))
  const chosen = entries
    .map(({ name }) => name)
    .filter((name) => isTable(name) && !isUnsafe(name) && !isNoise(name))
  const packed = entries.filter(({ name }) => /\.(zip|gz)$/i.test(name))
  return {
    chosen: chosen.sort(),
    isPacked: packed.length > 0,
    warnings: [
      ...unsafe.map(({ name }) => `Left out ${name}: its path leads out of the archive.`),
      ...packed.map(({ name }) => `Left out ${name}: an archive within an archive is not opened.`),
    ],
  }
}

function ofArchive(bytes: Uint8Array): Parts {
  let found: ReturnType<typeof entriesOf>
  try {
    found = entriesOf(bytes)
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal('This archive is damaged or not finished. Download it again.')
  }
  if (found.chosen.length === 0)
    throw new FileRefusal(
      found.isPacked
        ? 'The files of this archive are packed themselves. Unpack it, then choose them: each may be a gzip or zip.'
        : 'This archive holds no table: no CSV, JSON or JSONL.',
    )
  const unpack = async function* (name: string): AsyncGenerator<Uint8Array> {
    const entry = unzipSync(bytes, { filter: (item) => item.name === name })[name]
    if (entry) yield entry
  }
  return {
    ...{ warnings: found.warnings, rowsSaid: rowsOfManifest(bytes) },
    parts: found.chosen.map((name) => ({ name, bytes: unpack(name) })),
  }
}

const foreign: [number[], string][] = [
  [[0x50, 0x41, 0x52, 0x31], 'This is a Parquet file. Export CSV or JSON instead.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Export CSV or JSON instead.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Excel workbook. Save its sheet as CSV, then choose that.'],
]

/** The files of rows in a source, by its first bytes and not by its name. Throws FileRefusal. */
export async function partsOf(source: Source): Promise<Parts> {
  const { head, size } = source
  if (size === 0) throw new FileRefusal('0 rows: this file is empty.')
  for (const [bytes, sentence] of foreign) if (startsWith(head, ...bytes)) throw new FileRefusal(sentence)
  if (startsWith(head, 0x1f, 0x8b)) {
    // Small pieces would make a cell that never ends be looked through again and again.
    const plain = pipeline(Readable.from(source.read()), createGunzip({ chunkSize: 1 << 18 }), () => {})
    return { warnings: [], parts: [{ name: null, bytes: bounded(plain, size) }] }
  }
  if (!startsWith(head, 0x50, 0x4b)) return { warnings: [], parts: [{ name: null, bytes: source.read() }] }
  if (size > LIMITS.archive)
    throw new FileRefusal('This archive is larger than 64 MB. Export fewer months at once.')
  return ofArchive(await wholeOf(source))
}
