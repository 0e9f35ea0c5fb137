import { describe, expect, it } from 'vitest'
import { epochsFor } from '#lib/domain/dataset/epochs.ts'
import { verdictOf } from '#lib/domain/dataset/verdict.ts'
import { readDataset } from './dataset.ts'
import { sourceOfBytes } from './part.ts'
import { tokenizer } from './tokenizer.ts'

const counter = tokenizer('o200k_base')
const source = (text: string) => sourceOfBytes(new TextEncoder().encode(text))
const check = async (text: string) => (await readDataset(source(text), counter)).report()

const message = (role: string, content: string, given = {}) => ({ role, content, ...given })
const chat = (...messages: object[]) => JSON.stringify({ messages })
const ask = (question: string, answer = 'Yes.') =>
  chat(message('system', 'Be brief.'), message('user', question), message('assistant', answer))
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ask(`Is ${'very '.repeat(at)}good?`)).join('\n')

describe('what an example lacks', () => {
  it('is counted by its line, and a developer stands for a system', async () => {
    const lines = [
      chat(message('developer', 'Be brief.'), message('user', 'a'), message('assistant', 'b')),
      chat(message('user', 'c'), message('assistant', 'd')),
      chat(message('system', 'e'), message('assistant', 'f')),
      chat(message('system', 'g'), message('user', 'h')),
      chat(message('system', 'i'), message('user', 'j'), message('assistant', ' ')),
    ]
    const report = await check(lines.join('\n'))
    expect(report.missing).toEqual({
      system: { count: 1, lines: [2] },
      user: { count: 1, lines: [3] },
      assistant: { count: 1, lines: [4] },
    })
    expect(report.empty).toEqual({ count: 1, lines: [5] })
  })

  it.each([
    [chat(message('wizard', 'x')), 'the role “wizard”'],
    [chat({ role: 'user' }), 'message 1 has no content'],
    [chat(message('assistant', 'x', { weight: 2 })), 'weight'],
    ['{"messages": []}', 'missing or empty'],
    ['{"text": "x"}', 'neither messages nor a prompt'],
    ['{"messages": [{"role": "us', 'no whole JSON object'],
  ])('makes a line invalid: %s', async (line, reason) => {
    const { invalid, examples } = await check(`${ask('a')}\n${line}`)
    expect(examples).toBe(1)
    expect(invalid.lines).toEqual([{ line: 2, reason: expect.stringContaining(reason) }])
  })

  it('is nothing where a tool is called, a prompt is completed, or an answer is preferred', async () => {
    const call = {
      role: 'assistant',
      tool_calls: [{ type: 'function', function: { name: 'f', arguments: '{}' } }],
    }
    const preference = {
      input: { messages: [message('user', 'a')] },
      preferred_output: [message('assistant', 'b')],
      non_preferred_output: [message('assistant', 'c')],
    }
    const lines = [
      chat(message('user', 'a'), call),
      '{"prompt":"a","completion":"b"}',
      JSON.stringify(preference),
    ]
    expect((await check(lines.join('\n'))).kinds).toEqual({ chat: 1, completion: 1, preference: 1 })
    const table = await check('question;answer\nWhy?;Because.\n')
    expect([table.kinds, table.roles]).toEqual([{ completion: 1 }, { user: 1, assistant: 1 }])
  })
})

describe('what repeats', () => {
  it('is told apart: the same, nearly the same, and also among the validation data', async () => {
    const text = [ask('Is it 5?'), ask('Is it 5?'), ask('is it 7 ?!'), ask('Something else?')].join('\n')
    const others = (await readDataset(source(ask('SOMETHING else')), counter)).marks
    const report = (await readDataset(source(text), counter, others)).report()
    expect([report.duplicates.lines, report.nearDuplicates.lines, report.sharedWithValidation.lines]).toEqual(
      [[2], [3], [4]],
    )
  })
})

describe('personal data', () => {
  it.each([
    ['Write to ana@harbour.example', 'email'],
    ['Call +49 30 1234567', 'phone'],
    ['Card 4111 1111 1111 1111', 'card'], // a test number of the card schemes
    ['DE89 3704 0044 0532 0130 00', 'iban'], // the example of the standard
  ])('is suspected in “%s”', async (text, kind) => {
    const { personalData } = await check(ask(text))
    expect(Object.entries(personalData).flatMap(([name, { count }]) => (count > 0 ? [name] : []))).toEqual([
      kind,
    ])
  })

  it.each(['Order 4111 1111 1111 1112', 'DE89 3704 0044 0532 0130 01', '12.345,67 of 2026-11-25', 'v1.2.3'])(
    'is not suspected in “%s”',
    async (text) => {
      const { personalData } = await check(ask(text))
      expect(Object.values(personalData).map(({ count }) => count)).toEqual([0, 0, 0, 0])
    },
  )

  it('nor any other text is ever in the report', async () => {
    const report = await check(ask('The secret of ana@harbour.example', 'Hidden'))
    expect(JSON.stringify(report)).not.toMatch(/secret|harbour|Hidden/)
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

describe('the verdict', () => {
  it('is ready without a finding, and otherwise says each', async () => {
    expect(verdictOf(await check(many(60)))).toEqual({ verdict: 'ready', because: [] })
    const { verdict, because } = verdictOf(await check(many(20)))
    expect([verdict, because]).toEqual([
      'not ready',
      ['20 examples: fewer than the 50 that a fine-tune needs'],
    ])
  })
})

it.each(['<html></html>', '', 'a,b\n1,2\n', '[{"messages": []}]'])(
  'a file of another kind is refused: %s',
  async (text) => {
    await expect(check(text)).rejects.toThrow(/^(This is no training data|0 rows|This file has no example)/)
  },
)
