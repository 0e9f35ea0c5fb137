import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'

export const counter = tokenizer('o200k_base')
export const source = (text: string) => sourceOfBytes(new TextEncoder().encode(text))
export const check = async (text: string) => (await readDataset(source(text), counter)).report()

export const message = (role: string, content: unknown, given = {}) => ({ role, content, ...given })
export const chat = (...messages: object[]) => JSON.stringify({ messages })
export const ask = (question: string, answer = 'Yes.') =>
  chat(message('system', 'Be brief.'), message('user', question), message('assistant', answer))
