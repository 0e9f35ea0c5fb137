import wordsOf from './language-words.json' with { type: 'json' }

/** The letters of a text that are looked at: the beginning of an example shows its language. */
const SEEN = 600
const FEWEST_WORDS = 2

/** A sign of Chinese, Japanese or Korean says as much as some letters of an alphabet. */
const SIGN = 3

const scripts: [name: string, letters: RegExp, weight: number][] = [
  ['Latin', /\p{Script=Latin}/gu, 1],
  ['Cyrillic', /\p{Script=Cyrillic}/gu, 1],
  ['Greek', /\p{Script=Greek}/gu, 1],
  ['Arabic', /\p{Script=Arabic}/gu, 1],
  ['Hebrew', /\p{Script=Hebrew}/gu, 1],
  ['Chinese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, SIGN],
  ['Korean', /\p{Script=Hangul}/gu, SIGN],
  ['Devanagari', /\p{Script=Devanagari}/gu, 1],
  ['Thai', /\p{Script=Thai}/gu, 1],
]

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const ASCII = /^[\0-\x7f]*$/

/** The script of most letters; Japanese is written with Chinese signs too, and shows by its own. */
function scriptOf(text: string): string {
  if (ASCII.test(text)) return /[a-z]/i.test(text) ? 'Latin' : 'none'
  const counts = scripts.map(([name, letters, weight]) => ({
    name,
    count: weight * (text.match(letters)?.length ?? 0),
  }))
  const most = counts.reduce((best, found) => (found.count > best.count ? found : best))
  if (most.count === 0) return 'none'
  return most.name === 'Chinese' && KANA.test(text) ? 'Japanese' : most.name
}

/** Languages by each of their commonest small words. */
const languagesOf = new Map<string, string[]>()
for (const [name, words] of Object.entries(wordsOf))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), name])

/** The small words tell a language apart; null when they do not. */
function latinLanguage(text: string): string | null {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
    for (const name of languagesOf.get(word) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first || first[1] < FEWEST_WORDS || first[1] === second?.[1]) return null
  return first[0]
}

/** The language of a text as far as it shows; else the script it is written in. */
export function languageOf(text: string): string {
  const start = text.slice(0, SEEN)
  const script = scriptOf(start)
  if (script === 'none') return 'no letters'
  if (script !== 'Latin') return script
  return latinLanguage(start) ?? 'Latin letters, language not clear'
}
