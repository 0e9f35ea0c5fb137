/** Words that the makers of models write otherwise than with a capital letter alone. */
const WRITTEN: Readonly<Record<string, string>> = { deepseek: 'DeepSeek', glm: 'GLM', oss: 'OSS' }
/** Of OpenAI's models, which are the only ones that write them small. */
const SMALL = new Set(['mini', 'nano', 'pro', 'turbo'])

/** As catalogues set it before a model, and as test tools do: `openai/`, `openai:chat:`. */
const PROVIDER = /^(?:[a-z0-9-]+[/:])+/
const NAME = /^[a-z]+(?:\d+(?:\.\d+)?[a-z]*)?(?:-[a-z0-9]+(?:\.\d+)?)*$/
/** The day or the month of a version. */
const DATED = /^(.+?)-(\d{4}-\d{2}-\d{2}|\d{2}-\d{4})$/

function wordOf(word: string, isSmall: boolean): string {
  if (/^o\d/.test(word) || (isSmall && SMALL.has(word))) return word
  if (/^[a-z]?\d+b$/.test(word)) return word.toUpperCase()
  return WRITTEN[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
}

const baseOf = (id: string): string | undefined =>
  /^(?:openai\/)?ft:([^:]+)/.exec(id)?.[1] ?? /^[a-z]+-ft\/(.+)$/.exec(id)?.[1]

/**
 * A model as a client reads it, from its id or from its name in the catalogue: `openai/gpt-5.4-mini` is `GPT-5.4 mini`,
 * `claude-opus-5-5` is `Claude Opus 5.5`. What does not look like the id of a model stays as it is.
 */
export function modelName(id: string): string {
  const base = baseOf(id)
  if (base !== undefined) return `${modelName(base)}, fine-tuned`
  const [, name = '', rest = ''] = /^(\S+)( \(.*)?$/.exec(id.replace(PROVIDER, '')) ?? []
  if (!NAME.test(name) || !/[\d-]/.test(name)) return id
  const [, plain = name, day] = DATED.exec(name) ?? []
  // Versions whose parts are set apart by other marks than a point: `opus-4-8`, `v3p3`.
  const [maker = '', ...others] = plain
    .replace(/-(\d)-(\d)(?=-|$)/, '-$1.$2')
    .replace(/-v(\d)p(\d)(?=-|$)/, '-$1.$2')
    .split('-')
  const isSmall = maker === 'gpt' || /^o\d/.test(maker)
  const [first = '', ...words] = [maker, ...others].map((word) => wordOf(word, isSmall))
  const joined = maker === 'gpt' ? [`GPT-${words.shift()}`, ...words] : [first, ...words]
  return `${joined.join(' ')}${day ? ` (${day})` : ''}${rest}`
}
