/**
 * A service under one name, whoever speaks of it: without the provider before it, the day of its version behind it and
 * the marks between its words, so that `openai/gpt-4o-mini`, `gpt-4o-mini-2024-07-18` and `GPT-4o mini` are the same.
 * A fine-tuned model is `ft` and its base: `ft:gpt-4o-mini-2024-07-18:harbour::x` and `openai-ft/gpt-4o-mini-2024-07-18`.
 * Null where nothing is left.
 */
export function serviceName(words: string | null): string | null {
  if (!words) return null
  const text = words.trim().toLowerCase()
  const isTuned = /^ft[:-]/.test(text) || /^[a-z]+-ft\//.test(text)
  const base = /^ft:/.test(text) ? (text.split(':')[1] ?? '') : text
  const name = (base.split('/').at(-1) ?? '')
    .replace(/^(anthropic|openai|amazon|meta|mistral|cohere|google|deepseek)\./, '')
    .replace(/-v\d+(:\d+)?$/, '')
    .replaceAll(/[\s._:+]+/g, '-')
    .replace(/-(20\d{2}-?\d{2}-?\d{2}|\d{4})$/, '')
    .replaceAll(/-+/g, '-')
    .replace(/^-|-$/g, '')
  if (name === '') return null
  return isTuned && !name.startsWith('ft-') ? `ft-${name}` : name
}
