import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutStream } from './cut-stream.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const whole = async (chunks: AsyncIterable<Uint8Array>) => {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  return Buffer.concat(pieces).toString('hex')
}

it('gives every byte to one of two parts, however the pieces come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(70),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, at, size) => {
        const { first, second } = cutStream(inPieces(bytes, size), at)
        const all = Buffer.from(bytes)
        expect(await whole(first)).toBe(all.subarray(0, at).toString('hex'))
        expect(await whole(second)).toBe(all.subarray(at).toString('hex'))
      },
    ),
  )
})
