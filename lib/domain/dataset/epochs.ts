/** By the rule of OpenAI's notebook: three rounds, more for few examples, fewer for very many. */
export function epochsFor(examples: number): number {
  if (examples === 0) return 0
  if (examples * 3 < 100) return Math.min(25, Math.floor(100 / examples))
  return examples * 3 > 25_000 ? Math.max(1, Math.floor(25_000 / examples)) : 3
}
