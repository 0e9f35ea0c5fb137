/** The bytes of a text, and between them the numbers of the texts that were cut out. */
export type Template = (Buffer | number)[]

/** Cuts each occurrence of some texts out of a longer one. */
export function cut(text: string, words: readonly string[]): Template {
  const anyOf = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  return text
    .split(new RegExp(`(${anyOf})`))
    .map((part, at) => (at % 2 === 1 ? words.indexOf(part) : Buffer.from(part)))
}

/** The longer text with others in the places of those that were cut out. */
export const withTexts = (template: Template, words: readonly string[]): Buffer =>
  Buffer.concat(template.map((part) => (typeof part === 'number' ? Buffer.from(words[part] ?? '') : part)))
