import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { Refusal } from './refusal.ts'

/** Sharp on paper at 50 by 14 millimetres, and on any screen. */
const ROOM = { width: 1_200, height: 360 }
const MOST_PIXELS = 25_000_000
const MOST_BYTES = 400_000
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What a drawing may not hold, since it leads out of the file or runs: entities, scripts, other documents, addresses. */
const REACHES_OUT =
  /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|<script|<foreignObject|<iframe|@import|\bhref\s*=\s*["'](?!#|data:image\/png;base64,)|url\(\s*["']?(?!#)[^)]/i

const isPng = (file: Buffer): boolean => file.subarray(0, 8).equals(PNG)

/** The drawing as text; null when the file is none. */
function drawingOf(file: Buffer): string | null {
  const text = file.toString('utf8')
  return /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<svg[\s>]|^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<!DOCTYPE svg/s.test(
    text,
  )
    ? text
    : null
}

/** Width and height of a PNG stand in its first block, so that a bomb is refused before it is unpacked. */
function requireSmall(file: Buffer): void {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  if (width * height > MOST_PIXELS)
    throw new Refusal(
      `This picture has ${width} by ${height} pixels. Make it smaller: 1,200 pixels of width are enough.`,
    )
}

async function loaded(file: Buffer): Promise<Image> {
  if (file.length > 24 && isPng(file)) {
    requireSmall(file)
    return loadImage(file)
  }
  const drawing = drawingOf(file)
  if (drawing === null) throw new Refusal('This file is neither PNG nor SVG. Choose one that is.')
  if (REACHES_OUT.test(drawing))
    throw new Refusal(
      'This SVG holds a script, or leads to something outside of itself. Save it as plain SVG, or as PNG.',
    )
  return loadImage(Buffer.from(drawing))
}

/**
 * A logo drawn anew as PNG: nothing of the file that was uploaded is kept but its picture, so no script, note or place
 * where it was taken goes on. Throws Refusal.
 */
export async function drawLogo(file: Uint8Array): Promise<Uint8Array> {
  const image = await loaded(Buffer.from(file)).catch((error) => {
    if (error instanceof Refusal) throw error
    throw new Refusal('This picture could not be read. Save it again as PNG.')
  })
  const { width, height } = image
  if (!(width > 0 && height > 0))
    throw new Refusal('This picture has no size. Give it a width and a height, or save it as PNG.')
  const fit = Math.min(ROOM.width / width, ROOM.height / height)
  // A small picture of pixels gains nothing by being made larger.
  const scale = isPng(Buffer.from(file)) ? Math.min(1, fit) : fit
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = canvas.toBuffer('image/png')
  if (png.length > MOST_BYTES)
    throw new Refusal(
      'This picture is too rich for a logo: as PNG it would have more than 400 kB. Choose a simpler one.',
    )
  return png
}
