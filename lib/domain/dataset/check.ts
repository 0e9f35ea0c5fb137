import { fingerprint } from '../fingerprint.ts'
import { epochsFor } from './epochs.ts'
import { type Example, type ExampleKind, type Message, readExample } from './example.ts'
import { SUSPECTS, type Suspect, suspectsIn } from './personal-data.ts'

/** Counts tokens of a text, and names the encoding by which it does. */
export type Tokenizer = { encoding: string; count: (text: string) => number }

/** Lengths up to which models are trained, of which an example must not have more tokens. */
export const LIMITS = [4_096, 16_385, 65_536, 131_072] as const

/** The same words apart from case, spaces, figures and marks: two that only differ in these teach the same. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const SHOWN = 100
const MOST_LABELS = 20
const LONGEST_LABEL = 30

const scripts: [string, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
]

type Found = { count: number; lines: number[] }
const nothing = (): Found => ({ count: 0, lines: [] })
const note = (found: Found, line: number) => {
  found.count += 1
  if (found.lines.length < SHOWN) found.lines.push(line)
}

/** Checks training data as it passes by: counts, places and numbers, never a text. */
export class DatasetCheck {
  readonly #tokenizer: Tokenizer
  readonly #others: ReadonlySet<number>
  readonly #kinds = new Map<ExampleKind, number>()
  readonly #roles = new Map<string, number>()
  readonly #labels = new Map<number, number>()
  readonly #scripts = new Map<string, number>()
  readonly #seen = new Set<number>()
  readonly #exact = new Set<number>()
  readonly #tokens: number[] = []
  readonly #invalid: { line: number; reason: string }[] = []
  readonly #personal = new Map<Suspect, Found>(SUSPECTS.map((kind) => [kind, nothing()]))
  readonly #found = {
    empty: nothing(),
    duplicate: nothing(),
    near: nothing(),
    shared: nothing(),
    damaged: nothing(),
  }
  readonly #missing = { system: nothing(), user: nothing(), assistant: nothing() }
  #invalidCount = 0
  #labelled = 0

  /** `others`: the marks of a validation file, with which this one must not overlap. */
  constructor(tokenizer: Tokenizer, others: ReadonlySet<number> = new Set()) {
    this.#tokenizer = tokenizer
    this.#others = others
  }

  /** Marks of all examples so far, to check another file against. */
  get marks(): ReadonlySet<number> {
    return this.#seen
  }

  reject(line: number, reason: string) {
    this.#invalidCount += 1
    if (this.#invalid.length < SHOWN) this.#invalid.push({ line, reason })
  }

  add(line: number, value: unknown) {
    const example = readExample(value)
    if (typeof example === 'string') return this.reject(line, example)
    this.#kinds.set(example.kind, (this.#kinds.get(example.kind) ?? 0) + 1)
    this.#roleCheck(line, example.messages)
    this.#wordCheck(line, example)
    this.#tokens.push(this.#count(example.messages))
  }

  #roleCheck(line: number, messages: Message[]) {
    const roles = new Set(messages.map(({ role }) => (role === 'developer' ? 'system' : role)))
    for (const role of ['system', 'user', 'assistant'] as const)
      if (!roles.has(role)) note(this.#missing[role], line)
    for (const { role } of messages) this.#roles.set(role, (this.#roles.get(role) ?? 0) + 1)
    if (messages.some(({ role, text }) => role === 'assistant' && text.trim() === ''))
      note(this.#found.empty, line)
  }

  #wordCheck(line: number, { messages }: Example) {
    const whole = messages.map(({ role, text }) => `${role}\u0001${text}`).join('\u0002')
    const [exact, near] = [fingerprint(whole), fingerprint(plain(whole))]
    if (this.#exact.has(exact)) note(this.#found.duplicate, line)
    else if (this.#seen.has(near)) note(this.#found.near, line)
    this.#exact.add(exact)
    this.#seen.add(near)
    if (this.#others.has(near)) note(this.#found.shared, line)
    if (/\uFFFD|Ã[\u0080-\u00bf]|â€/.test(whole)) note(this.#found.damaged, line)
    const words = messages.map(({ text }) => text).join('\n')
    for (const kind of suspectsIn(words)) note(this.#personal.get(kind) ?? nothing(), line)
    const script = scripts.find(([, letters]) => letters.test(words))?.[0] ?? 'other'
    this.#scripts.set(script, (this.#scripts.get(script) ?? 0) + 1)
    this.#labelCheck(messages.findLast(({ role }) => role === 'assistant')?.text.trim() ?? '')
  }

  #labelCheck(answer: string) {
    if (answer === '' || answer.length > LONGEST_LABEL) return
    this.#labelled += 1
    const key = fingerprint(answer.toLowerCase())
    if (this.#labels.size <= MOST_LABELS || this.#labels.has(key))
      this.#labels.set(key, (this.#labels.get(key) ?? 0) + 1)
  }

  /** Three tokens frame a message, a name has one more, and three begin the answer: so OpenAI's notebook counts. */
  #count(messages: Message[]): number {
    const { count } = this.#tokenizer
    const framed = messages.map(
      ({ role, text, name }) => 3 + count(role) + count(text) + (name === null ? 0 : 1 + count(name)),
    )
    return framed.reduce((sum, tokens) => sum + tokens, 3)
  }

  #tokenFigures() {
    const sorted = this.#tokens.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    return {
      encoding: this.#tokenizer.encoding,
      total: sorted.reduce((sum, tokens) => sum + tokens, 0),
      ...{ min: sorted[0] ?? 0, p50: at(0.5), p90: at(0.9), p99: at(0.99), max: sorted.at(-1) ?? 0 },
      over: Object.fromEntries(
        LIMITS.map((limit) => [limit, sorted.filter((tokens) => tokens > limit).length]),
      ),
    }
  }

  /** Answers that are few and short are labels; they are told apart by number, since they are texts of the data. */
  #labelBalance(): number[] | null {
    const isLabelled = this.#labels.size >= 2 && this.#labels.size <= MOST_LABELS
    const isMost =
      this.#labelled * 10 >= this.#tokens.length * 9 && this.#tokens.length >= this.#labels.size * 3
    return isLabelled && isMost ? [...this.#labels.values()].sort((a, b) => b - a) : null
  }

  report() {
    const examples = this.#tokens.length
    const tokens = this.#tokenFigures()
    const epochs = epochsFor(examples)
    const validation = examples < 20 ? 0 : Math.min(1_000, Math.max(10, Math.round(examples / 10)))
    return {
      kinds: Object.fromEntries(this.#kinds),
      examples,
      invalid: { count: this.#invalidCount, lines: this.#invalid },
      roles: Object.fromEntries(this.#roles),
      missing: this.#missing,
      empty: this.#found.empty,
      duplicates: this.#found.duplicate,
      nearDuplicates: this.#found.near,
      sharedWithValidation: this.#found.shared,
      encodingFaults: this.#found.damaged,
      personalData: Object.fromEntries(this.#personal),
      scripts: Object.fromEntries([...this.#scripts].sort(([, a], [, b]) => b - a)),
      labels: this.#labelBalance(),
      tokens,
      split: { training: examples - validation, validation },
      epochs,
      trainingTokens: tokens.total * epochs,
    }
  }
}

export type DatasetReport = ReturnType<DatasetCheck['report']>
