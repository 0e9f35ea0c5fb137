import { crc32 } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#tests/support/pdf.ts'
import { tagsOf, withinTag } from '#tests/support/pdf-tag.ts'
import { quoteView } from '#tests/support/view.ts'
import { recodeLogo } from './logo.ts'
import { typeset } from './typeset.ts'

const svg = (inside = '<path d="M0 0h30v10z" fill="#0f766e"/>', head = 'viewBox="0 0 30 10"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`)
const png = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png')
const refuses = (file: Uint8Array, why: RegExp) =>
  expect(recodeLogo(file)).rejects.toMatchObject({
    code: 'invalid',
    fields: { logo: expect.stringMatching(why) },
  })

describe('a logo', () => {
  it('is drawn anew, as large as paper and screens need', async () => {
    const { image, width, height } = await recodeLogo(svg())
    expect({ width, height }).toEqual({ width: 1_080, height: 360 })
    expect(await loadImage(Buffer.from(image))).toMatchObject({ width, height })
    expect(await recodeLogo(png(2_400, 300))).toMatchObject({ width: 1_200, height: 150 })
    expect(await recodeLogo(png(60, 20))).toMatchObject({ width: 60, height: 20 })
  })

  it('takes nothing of a file but its picture', async () => {
    const note = Buffer.from('tEXtComment\0secret!', 'latin1')
    const chunk = Buffer.alloc(note.length + 8)
    chunk.writeUInt32BE(note.length - 4, 0)
    note.copy(chunk, 4)
    chunk.writeUInt32BE(crc32(note), note.length + 4)
    const file = png(30, 10)
    // After the signature and the head.
    const noted = Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)])
    const { image, width } = await recodeLogo(noted)
    expect(width).toBe(30)
    expect(Buffer.from(image).includes('secret!')).toBe(false)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture from elsewhere', '<image href="https://example.com/x.png" width="9" height="9"/>'],
    ['a file of the machine', '<image xlink:href="file:///etc/passwd" width="9" height="9"/>'],
    ['a page', '<foreignObject><p>x</p></foreignObject>'],
    ['a style sheet', '<style>@import "https://example.com/x.css";</style>'],
    ['a filling from elsewhere', '<path d="M0 0h3v3z" fill="url(https://example.com/x.svg#a)"/>'],
  ])('is refused with %s inside', (_, inside) => refuses(svg(inside), /^This SVG holds a script, or leads/))

  it('is refused with entities, as no picture, and as one that would fill the memory', async () => {
    const entity = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg()}`
    await refuses(Buffer.from(entity), /^This SVG holds/)
    await refuses(Buffer.from('%PDF-1.7'), /neither PNG nor SVG/)
    const bomb = png(10, 10)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    await refuses(bomb, /^This picture has 60000 by 60000 pixels/)
    await refuses(png(10, 10).subarray(0, 40), /could not be read/)
  })
})

describe('the look of a document', () => {
  it('is its paper, its colour and a logo that is named in words', async () => {
    const { image, width, height } = await recodeLogo(svg())
    const look = { paper: 'letter', accent: '#0f766e', logo: { id: 'x', width, height } } as const
    const view = quoteView({ sender: { ...quoteView().sender, look } })
    const pdf = typeset({ kind: 'quote', view, logo: image })
    const figures = withinTag(tagsOf(pdf)).filter(({ kind }) => kind === 'Figure')
    expect(figures.map(({ alt }) => alt)[0]).toBe('Harbour AI')
    // Beside it two charts.
    expect(figures).toHaveLength(3)
    // 8.5 × 11 inches of 72 points.
    expect(readPdf(pdf).structure).toMatch(/\/MediaBox \[0 0 612 792\]/)
    expect(Buffer.compare(pdf, typeset({ kind: 'quote', view, logo: image }))).toBe(0)
    expect(readPdf(typeset({ kind: 'quote', view: quoteView() })).structure).toMatch(
      /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/,
    )
  })
})
