import { rememberedOf } from './remembered.ts'

const ADDRESS = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+\.[\p{L}\d-]+/gu
/** Beginnings of secrets as providers hand them out, and web tokens. */
const KEY =
  /\b(?:sk|pk|rk|xai|gsk|hf|pplx|ghp|gho|glpat|r8)[-_][A-Za-z0-9_-]{12,}|\bAKIA[A-Z0-9]{12,}|\bAIza[\w-]{20,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+|\bBearer\s+\S+/g
const MAY_HIDE = /@|(?:sk|pk|rk|xai|gsk|hf|pplx|ghp|gho|glpat|r8)[-_]|AKIA|AIza|eyJ|Bearer/

/** A text of a bill that may be kept: one line, without addresses of people and without keys, at most so long. */
export function publicText(words: string, most: number): string {
  const plain = MAY_HIDE.test(words)
    ? words.replace(KEY, '[key removed]').replace(ADDRESS, '[address removed]')
    : words
  return plain
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
}

/** Names of fields that hold what people wrote, were answered, or are known by. */
const PRIVATE_NAME =
  /prompt|messages?$|response|(^|[_.:-])(input|output|answer)$|request_?body|e-?mail|user_?(name|id)?$|requester|ip_?(address)?$|api_?key|secret|password|(access|auth)_?token|authorization/i

const MOST_TAGS = 50

/** The tags of a row without those that are nobody's business; null when none is left. */
export const publicTags = rememberedOf((tags: Readonly<Record<string, string>>) => {
  const kept: Record<string, string> = Object.create(null)
  let count = 0
  for (const [name, value] of Object.entries(tags)) {
    if (PRIVATE_NAME.test(name) || count >= MOST_TAGS) continue
    kept[publicText(name, 120)] = publicText(value, 200)
    count += 1
  }
  return count === 0 ? null : kept
})
