const KEY = 'pasted-spend'

/** Carries pasted cells over to the page that reads them. Without storage the page is empty, and one pastes there. */
export function carryPasted(text: string): void {
  try {
    sessionStorage.setItem(KEY, text)
  } catch {
    // A browser may refuse storage, or the block may be too large for it.
  }
}

export function takePasted(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? ''
    sessionStorage.removeItem(KEY)
    return text
  } catch {
    return ''
  }
}
