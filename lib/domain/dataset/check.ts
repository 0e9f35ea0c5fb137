import { fingerprint } from '../fingerprint.ts'
import { epochsFor } from './epochs.ts'
import { type Example, type ExampleKind, readExample } from './example.ts'
import { type Found, note, nothing } from './found.ts'
import { languageOf } from './language.ts'
import { Likeness } from './likeness.ts'
import { SUSPECTS, type Suspect, suspectsIn } from './personal-data.ts'
import { type Tokenizer, tokenFigures, tokensOf } from './token-figures.ts'

const SHOWN = 100
const MOST_LABELS = 20
const LONGEST_LABEL = 30

/** Letters that were lost or read by the wrong table, half of a pair, and the letter zero. */
const isDamaged = (text: string): boolean =>
  /\uFFFD|\0|Ã[\u0080-\u00bf]|â€/.test(text) || !text.isWellFormed()

const counted = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** What is set aside for validation: a tenth, at least 10 and at most 1,000; of fewer than 20 examples none. */
function splitOf(examples: number) {
  const validation = examples < 20 ? 0 : Math.min(1_000, Math.max(10, Math.round(examples / 10)))
  return { training: examples - validation, validation }
}

/** Up to how many tokens an example is trained, and a file that was checked before to set beside it. */
export type CheckAgainst = { limit?: number | null; validation?: DatasetCheck | null }

/** Checks training data as it passes by: counts, places and numbers, never a text. */
export class DatasetCheck {
  readonly #tokenizer: Tokenizer
  readonly #limit: number | null
  readonly #validation: DatasetCheck | null
  readonly #likeness = new Likeness()
  readonly #kinds = new Map<ExampleKind, number>()
  readonly #roles = new Map<string, number>()
  readonly #labels = new Map<number, number>()
  readonly #languages = new Map<string, number>()
  readonly #tokens: number[] = []
  readonly #invalid: { line: number; reason: string }[] = []
  readonly #personal = new Map<Suspect, Found>(SUSPECTS.map((kind) => [kind, nothing()]))
  readonly #found = {
    ...{ empty: nothing(), duplicates: nothing(), nearDuplicates: nothing(), encodingFaults: nothing() },
    ...{ sharedWithValidation: nothing(), nearValidation: nothing(), overLimit: nothing() },
    ...{ unknownKeys: nothing(), withoutLastAnswer: nothing() },
  }
  readonly #missing = { system: nothing(), user: nothing(), assistant: nothing() }
  #invalidCount = 0
  #labelled = 0
  #withTools = 0

  constructor(tokenizer: Tokenizer, { limit = null, validation = null }: CheckAgainst = {}) {
    this.#tokenizer = tokenizer
    this.#limit = limit
    this.#validation = validation
  }

  /** Nothing was read, not even something that is wrong. */
  get isEmpty(): boolean {
    return this.#tokens.length + this.#invalidCount === 0
  }

  reject(line: number, reason: string) {
    this.#invalidCount += 1
    if (this.#invalid.length < SHOWN) this.#invalid.push({ line, reason })
  }

  /** A line that is no text: it is no example either. */
  rejectBytes(line: number, reason: string) {
    note(this.#found.encodingFaults, line)
    this.reject(line, reason)
  }

  add(line: number, value: unknown) {
    const example = readExample(value)
    if (typeof example === 'string') return this.reject(line, example)
    counted(this.#kinds, example.kind)
    if (example.tools !== null) this.#withTools += 1
    this.#roleCheck(line, example)
    this.#likenessCheck(line, example)
    this.#wordCheck(line, example)
    const tokens = tokensOf(example, this.#tokenizer)
    if (this.#limit !== null && tokens > this.#limit) note(this.#found.overLimit, line)
    this.#tokens.push(tokens)
  }

  #roleCheck(line: number, { messages, kind, hasUnknownKey }: Example) {
    const roles = new Set(messages.map(({ role }) => (role === 'developer' ? 'system' : role)))
    for (const role of ['system', 'user', 'assistant'] as const)
      if (!roles.has(role)) note(this.#missing[role], line)
    for (const { role } of messages) counted(this.#roles, role)
    const isSpoken = ({ role }: { role: string }) => role !== 'tool' && role !== 'function'
    if (messages.some((message) => isSpoken(message) && message.text.trim() === ''))
      note(this.#found.empty, line)
    if (hasUnknownKey) note(this.#found.unknownKeys, line)
    if (kind === 'chat' && roles.has('assistant') && messages.at(-1)?.role !== 'assistant')
      note(this.#found.withoutLastAnswer, line)
  }

  #likenessCheck(line: number, example: Example) {
    const like = this.#likeness.add(example)
    if (like !== null) note(like === 'exact' ? this.#found.duplicates : this.#found.nearDuplicates, line)
    const shared = this.#validation?.likenessTo(example) ?? null
    if (shared !== null)
      note(shared === 'same' ? this.#found.sharedWithValidation : this.#found.nearValidation, line)
  }

  /** How an example of another file is like those of this one. */
  likenessTo(example: Example): 'same' | 'near' | null {
    return this.#likeness.find(example)
  }

  #wordCheck(line: number, { messages }: Example) {
    const words = messages.map(({ text }) => text).join('\n')
    if (isDamaged(words)) note(this.#found.encodingFaults, line)
    for (const kind of suspectsIn(words)) note(this.#personal.get(kind) ?? nothing(), line)
    const said = messages.filter(({ role }) => role === 'user' || role === 'assistant')
    counted(this.#languages, languageOf(said.map(({ text }) => text).join('\n')))
    this.#labelCheck(messages.findLast(({ role }) => role === 'assistant')?.text.trim() ?? '')
  }

  #labelCheck(answer: string) {
    if (answer === '' || answer.length > LONGEST_LABEL) return
    this.#labelled += 1
    const key = fingerprint(answer.toLowerCase())
    if (this.#labels.size <= MOST_LABELS || this.#labels.has(key)) counted(this.#labels, key)
  }

  /** Answers that are few and short are labels; they are told apart by number, since they are texts of the data. */
  #labelBalance(): number[] | null {
    const isLabelled = this.#labels.size >= 2 && this.#labels.size <= MOST_LABELS
    const isMost =
      this.#labelled * 10 >= this.#tokens.length * 9 && this.#tokens.length >= this.#labels.size * 3
    return isLabelled && isMost ? [...this.#labels.values()].sort((a, b) => b - a) : null
  }

  /** What is said of a validation file beside the data that it is set against. */
  asValidation() {
    const tokens = this.#tokens.reduce((sum, count) => sum + count, 0)
    return { examples: this.#tokens.length, tokens, invalid: this.#invalidCount }
  }

  report() {
    const examples = this.#tokens.length
    const tokens = tokenFigures(this.#tokens, this.#tokenizer.encoding, this.#limit)
    const epochs = epochsFor(examples)
    return {
      kinds: Object.fromEntries(this.#kinds),
      examples,
      invalid: { count: this.#invalidCount, lines: this.#invalid },
      roles: Object.fromEntries(this.#roles),
      missing: this.#missing,
      ...this.#found,
      personalData: Object.fromEntries(this.#personal),
      languages: Object.fromEntries([...this.#languages].sort(([, a], [, b]) => b - a)),
      labels: this.#labelBalance(),
      withTools: this.#withTools,
      tokens,
      limit: this.#limit,
      validation: this.#validation?.asValidation() ?? null,
      isLikenessPartial: this.#likeness.isFull,
      split: splitOf(examples),
      epochs,
      trainingTokens: tokens.billed * epochs,
    }
  }
}

export type DatasetReport = ReturnType<DatasetCheck['report']>
