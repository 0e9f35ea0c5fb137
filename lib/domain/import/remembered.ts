/** Answers that are kept at once; then one begins anew, so that memory stays bounded whatever a file holds. */
const MOST = 5_000

/** The same letters as a text of its own: a piece of a file would keep the whole of what was read with it. */
export const apart = (words: string): string => ` ${words}`.slice(1)

/** A function of a text that bills ask the same thing of in every row. What it throws is not kept. */
export function remembered<T>(work: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined || known.has(words)) return before as T
    const own = apart(words)
    const answer = work(own)
    if (known.size >= MOST) known.clear()
    known.set(own, answer)
    return answer
  }
}

/** The same of an object that is never changed, as long as somebody holds it. */
export function rememberedOf<O extends object, T>(work: (subject: O) => T): (subject: O) => T {
  const known = new WeakMap<O, { answer: T }>()
  return (subject) => {
    const before = known.get(subject)
    if (before) return before.answer
    const answer = work(subject)
    known.set(subject, { answer })
    return answer
  }
}
