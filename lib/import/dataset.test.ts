import { describe, expect, it } from 'vitest'
import { verdictOf } from '#lib/domain/dataset/verdict.ts'
import { ask, chat, check, message } from '#tests/support/training-data.ts'

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

  it('is also a last word that is no answer, a message without words, and a key that nobody knows', async () => {
    const lines = [
      chat(message('user', 'a'), message('assistant', 'b'), message('user', 'c')),
      chat(message('user', ' '), message('assistant', 'd')),
      chat(message('user', 'e', { mood: 1 }), message('assistant', 'f')),
    ]
    const { withoutLastAnswer, empty, unknownKeys } = await check(lines.join('\n'))
    expect([withoutLastAnswer.lines, empty.lines, unknownKeys.lines]).toEqual([[1], [2], [3]])
  })

  it.each([
    [chat(message('wizard', 'x')), 'message 1 has a role that is none of system, developer'],
    [chat({ role: 'user' }), 'message 1 has no content'],
    [chat(message('assistant', 'x', { weight: 2 })), 'weight'],
    ['{"messages": []}', 'missing or empty'],
    ['{"text": "x"}', 'neither messages nor a prompt'],
    ['{"messages": [{"role": "us', 'no whole JSON object: it is cut off'],
    ['{"messages": [],}', 'at letter 17 a name in quotes was expected'],
    ['{"messages": []}{"messages": []}', 'at letter 17 more follows'],
    [chat({ role: 'user', content: null }), 'message 1 has no content'],
    [chat({ role: 'user', content: 5 }), 'neither a text nor a list of parts'],
    ['{"prompt": "a"}', 'its completion is missing'],
  ])('makes a line invalid: %s', async (line, reason) => {
    const { invalid, examples } = await check(`${ask('a')}\n${line}`)
    expect(examples).toBe(1)
    expect(invalid.lines).toEqual([{ line: 2, reason: expect.stringContaining(reason) }])
  })

  it('makes a line invalid, not the file, when it is too deep or too long to be read', async () => {
    const deep = `{"messages":[{"role":"assistant","tool_calls":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}]}`
    const long = `{"prompt":"${'x'.repeat(2_200_000)}"}`
    const { invalid, examples } = await check([deep, long, ask('a')].join('\n'))
    expect([examples, invalid.lines.map(({ reason }) => reason)]).toEqual([
      1,
      ['it is nested deeper than can be read', 'it is longer than 2 MB, which no model is trained on'],
    ])
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
      '{"prompt":"a","chosen":"b","rejected":"c"}',
    ]
    const mixed = await check(lines.join('\n'))
    expect(mixed.kinds).toEqual({ chat: 1, completion: 1, preference: 2 })
    expect(verdictOf(mixed).because).toContain(
      'chat and completion and preference examples are mixed: a job takes one kind',
    )
    const table = await check('question;answer\nWhy?;Because.\n')
    expect([table.kinds, table.roles]).toEqual([{ completion: 1 }, { user: 1, assistant: 1 }])
  })
})

describe('personal data', () => {
  it.each([
    ['Write to ana@harbour.example', 'email'],
    ['Call +49 30 1234567', 'phone'],
    ['Card 4111 1111 1111 1111', 'card'], // a test number of the card schemes
    ['On 2026 4111-1111-1111-1111, thanks', 'card'],
    ['DE89 3704 0044 0532 0130 00', 'iban'], // the example of the standard
    ['GB82WEST12345698765432 BIC COBADEFF', 'iban'],
  ])('is suspected in “%s”', async (text, kind) => {
    const { personalData } = await check(ask(text))
    expect(Object.entries(personalData).flatMap(([name, { count }]) => (count > 0 ? [name] : []))).toEqual([
      kind,
    ])
  })

  it.each([
    'Order 4111 1111 1111 1112',
    'Order 1234567890123452',
    'DE89 3704 0044 0532 0130 01',
    '12.345,67 of 2026-11-25',
    'v1.2.3',
  ])('is not suspected in “%s”', async (text) => {
    const { personalData } = await check(ask(text))
    expect(Object.values(personalData).map(({ count }) => count)).toEqual([0, 0, 0, 0])
  })

  it('nor any other text is ever in the report', async () => {
    const report = await check(ask('The secret of ana@harbour.example', 'Hidden'))
    expect(JSON.stringify(report)).not.toMatch(/secret|harbour|Hidden/)
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

it('a table names the line in which its quotation marks fail, and keeps what stands before', async () => {
  const report = await check('prompt,completion\na,b\nonly\n"open,c\n')
  expect([report.examples, report.invalid.lines.map(({ line }) => line)]).toEqual([1, [3, 4]])
})

it.each(['<html></html>', '', 'a,b\n1,2\n', '[{"messages": []}]'])(
  'a file of another kind is refused: %s',
  async (text) => {
    await expect(check(text)).rejects.toThrow(
      /^(This is no training data|This is one JSON list|0 rows|This file has no example)/,
    )
  },
)
