import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as another program than ours reads it. */
export async function openPdf(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  return {
    pages: () => Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1))),
    [Symbol.asyncDispose]: () => task.destroy(),
  }
}

/** A page as a picture (PNG), `scale` pixels to a point. */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<Buffer> {
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  return canvas.toBuffer('image/png')
}
