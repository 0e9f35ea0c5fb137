type Version = { version: number; sentAt: string | null }

/** The version that speaks for the quote: the last one sent, else the draft. Versions come newest first. */
export function presentVersion<T extends Version>(versions: readonly T[]): T {
  const version = versions.find((item) => item.sentAt !== null) ?? versions[0]
  if (!version) throw new RangeError('a quote has at least one version')
  return version
}

/** The version being written, when there is one. */
export const draftVersion = <T extends Version>(versions: readonly T[]): T | null =>
  versions.find((item) => item.sentAt === null) ?? null
