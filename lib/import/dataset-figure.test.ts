import { describe, expect, it } from 'vitest'
import { epochsFor } from '#lib/domain/dataset/epochs.ts'
import { ask, check, counter, source } from '#tests/support/training-data.ts'
import { readDataset } from './dataset.ts'
import { sourceOfBytes } from './part.ts'
import { tokenizer } from './tokenizer.ts'

describe('what repeats', () => {
  it('is told apart: the same, nearly the same, and also among the validation data', async () => {
    const text = [ask('Is it 5?'), ask('Is it 5?'), ask('is it 7 ?!'), ask('Something else?')].join('\n')
    const validation = await readDataset(source(ask('SOMETHING  else')), counter)
    const report = (await readDataset(source(text), counter, { validation })).report()
    expect([report.duplicates.lines, report.nearDuplicates.lines, report.sharedWithValidation.lines]).toEqual(
      [[2], [3], [4]],
    )
  })

  it('is looked for near: of two texts of which one has another word in it, the second counts', async () => {
    const words =
      'the parcel that was sent on monday has not come and nobody can say where it is or when it will be here'
    const text = [ask(words), ask(words.replace('monday', 'tuesday')), ask('5 + 3', '8'), ask('5 + 4', '9')]
    const { nearDuplicates } = await check(text.join('\n'))
    expect(nearDuplicates.lines).toEqual([2])
    const validation = await readDataset(source(ask(words.replace('parcel', 'letter'))), counter)
    const report = (await readDataset(source(text.join('\n')), counter, { validation })).report()
    expect([report.sharedWithValidation.count, report.nearValidation.lines]).toEqual([0, [1]])
    expect(report.validation).toMatchObject({ examples: 1, invalid: 0 })
  })
})

describe('letters', () => {
  const bytes = (...given: (string | number[])[]) =>
    Buffer.concat(given.map((part) => Buffer.from(part as string)))
  const line = (text: string) => `${ask(text)}\n`

  it('that are no UTF-8 make their line invalid, and not the file', async () => {
    const whole = bytes(line('a'), '{"prompt":"caf', [0xe9], '","completion":"x"}\n', line('b'))
    const report = (await readDataset(sourceOfBytes(whole), counter)).report()
    expect([report.examples, report.encodingFaults.lines]).toEqual([2, [2]])
    expect(report.invalid.lines).toEqual([{ line: 2, reason: 'it has a byte that is no UTF-8' }])
  })

  it('are read as UTF-16 with its mark, with a mark of UTF-8, and refused as UTF-16 without one', async () => {
    const read = async (whole: Uint8Array) =>
      (await readDataset(sourceOfBytes(whole), counter)).report().examples
    expect(await read(bytes([0xff, 0xfe], [...Buffer.from(line('Grüße'), 'utf16le')]))).toBe(1)
    expect(await read(bytes([0xef, 0xbb, 0xbf], line('a')))).toBe(1)
    await expect(read(Buffer.from(line('a'), 'utf16le'))).rejects.toThrow('UTF-16 without its mark')
  })

  it('that were read by a wrong table, lost or cut in half are counted by their lines', async () => {
    const text = [ask('cafÃ©'), ask('a\uFFFDb'), '{"prompt":"\\ud83d","completion":"c"}', ask('café 👍')]
    expect((await check(text.join('\n'))).encodingFaults.lines).toEqual([1, 2, 3])
  })

  it('tell the languages apart where they show', async () => {
    const text = [
      ask('Where is my parcel and how do I return it?', 'We look into it for you.'),
      ask('Wo ist mein Paket und wie kann ich es zurückgeben?', 'Bitte warten Sie.'),
      ask('我的包裹在哪里？', '请稍等。'),
      ask('Python で pandas を使う方法', 'はい'),
    ]
    expect((await check(text.join('\n'))).languages).toEqual({
      English: 1,
      German: 1,
      Chinese: 1,
      Japanese: 1,
    })
  })
})

describe('figures', () => {
  it('counts tokens as the notebook does, and how many examples are too long for each limit', async () => {
    // 3 + 3 × 3 frame it; the roles are 1 token each; “Be brief.” 3, “hi” 1, “Yes.” 2.
    const { tokens } = await check(ask('hi'))
    expect([tokens.encoding, tokens.total]).toEqual(['o200k_base', 21])
    const long = await check(`${ask('hi')}\n${ask('word '.repeat(5_000))}`)
    expect(long.tokens.over).toEqual({ 4096: 1, 16385: 0, 65536: 0, 131072: 0 })
  })

  it('takes percentiles by the nearest rank', async () => {
    const text = Array.from({ length: 10 }, (_, at) => ask('word '.repeat(at + 1)))
    const { tokens } = await check(text.join('\n'))
    // Ten lengths: the ninth is not exceeded by nine of ten, the fifth not by half.
    expect(tokens.max - tokens.p90).toBe(1)
    expect(tokens.p50 - tokens.min).toBe(4)
  })

  it('cuts what is longer than the limit out of what is trained', async () => {
    const text = `${ask('hi')}\n${ask('word '.repeat(100))}`
    const report = (await readDataset(source(text), counter, { limit: 30 })).report()
    expect(report.overLimit.lines).toEqual([2])
    expect(report.tokens.billed).toBe(21 + 30)
    expect(report.trainingTokens).toBe(51 * 25)
  })

  it('counts what has no break in slices, as fast as other text', async () => {
    // Published by OpenAI’s cookbook for cl100k_base and o200k_base: “tiktoken is great!” are 6 tokens.
    expect([
      tokenizer('cl100k_base').count('tiktoken is great!'),
      counter.count('tiktoken is great!'),
    ]).toEqual([6, 6])
    const begin = performance.now()
    const long = counter.count('的一是不了人我在有他这个们中来上大为和国'.repeat(2_000))
    expect(performance.now() - begin).toBeLessThan(5_000)
    expect(long).toBeGreaterThan(30_000)
  })

  it.each([
    [5, 20],
    [3, 25],
    [40, 3],
    [8_000, 3],
    [10_000, 2],
    [60_000, 1],
  ])('%s examples are trained for %s rounds', (examples, epochs) => {
    expect(epochsFor(examples)).toBe(epochs)
  })

  it('shows the balance of labels by their numbers', async () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      ask(`Ticket ${'x'.repeat(at)}`, at < 9 ? 'billing' : 'other'),
    )
    expect((await check(lines.join('\n'))).labels).toEqual([9, 3])
  })
})
