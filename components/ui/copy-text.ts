/**
 * Puts text on the clipboard. False when the browser refuses, or has none because the page came over plain http; the
 * caller then shows the text, so that it can be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
