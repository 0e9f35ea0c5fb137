const LONGEST = { provider: 80, service: 120, note: 1000 }

/** Why a text cannot be the name of a provider or a service; null when it can. */
export function nameProblem(field: keyof typeof LONGEST, text: string): string | null {
  if (field === 'provider' && text.trim() === '') return 'Enter who bills it, such as OpenAI.'
  if (text.length > LONGEST[field])
    return `Use at most ${LONGEST[field]} characters; these are ${text.length}.`
  return /\p{Cc}/u.test(text) || !text.isWellFormed()
    ? 'This contains a character that cannot be stored.'
    : null
}
