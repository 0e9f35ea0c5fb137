import { type ComponentType, useState } from 'react'

/**
 * A part of the screen that is fetched when it is first wanted, such as the inside of a dialog. Without a connection the page
 * stays as it is, with all that was typed, and the next press tries again; `lazy` would take the whole page down.
 */
export function usePart<P>(load: () => Promise<ComponentType<P>>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  const fetchPart = (onFailure?: () => void) => {
    load().then(
      (part) => setPart(() => part),
      () => onFailure?.(),
    )
  }
  return [Part, fetchPart] as const
}
