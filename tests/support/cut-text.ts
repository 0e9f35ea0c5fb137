import type { Page } from '@playwright/test'

/**
 * What cannot be read on this page as it stands: text that is cut and cannot be scrolled to, text that is shortened
 * without its whole being said anywhere, text that leaves its box, and text on text. One sentence for each, at most
 * a few of one kind, since a list repeats what is wrong with its first row.
 */
export const cutTexts = (page: Page): Promise<string[]> => page.evaluate(findCutTexts)

/** Runs in the page, hence in one piece. */
function findCutTexts(): string[] {
  type Box = { left: number; right: number; top: number; bottom: number }
  type Piece = { element: Element; text: string; box: Box }

  /** Of letters, whose ink may stand over the line, and of rounding. */
  const [ASIDE, ABOVE] = [1.5, 5]
  const findings = new Map<string, string>()

  const nameOf = (element: Element): string => {
    const names: string[] = []
    for (let at: Element | null = element; at && names.length < 3; at = at.parentElement)
      names.unshift(`${at.localName}${at.id ? `#${at.id}` : ''}`)
    return names.join(' > ')
  }
  const tell = (kind: string, element: Element, text: string) => {
    const place = nameOf(element)
    const key = `${kind} ${place}`
    if (!findings.has(key))
      findings.set(key, `${kind}: “${text.slice(0, 60)}” at ${place} (${element.className})`)
  }

  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, known)
    return known
  }
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  /** For readers of the screen alone: a box of one pixel, or none. */
  const isForEars = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return (width <= 1 && height <= 1) || styleOf(element).clipPath !== 'none'
  }
  const isReadElsewhere = (element: Element, text: string): boolean => {
    const titled = element.closest('[title]')?.getAttribute('title') ?? ''
    return titled.includes(text.trim().slice(0, 80))
  }
  /** Folded, with a button in sight that shows the whole. */
  const canUnfold = ({ id }: Element): boolean => {
    const button = `button[aria-expanded="false"][aria-controls="${CSS.escape(id)}"]`
    return id !== '' && (document.querySelector(button)?.checkVisibility() ?? false)
  }

  /** How far the text may go before an ancestor cuts it, and whether it does. Null: nobody sees it. */
  function visibleBox({ element, text, box }: Piece): Box | null {
    let { left, right, top, bottom } = box
    let isOutside = false
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at)
      if (isForEars(at)) return null
      if (style.display === 'inline' || style.display === 'contents') continue
      const frame = at.getBoundingClientRect()
      const [x, y] = [style.overflowX, style.overflowY]
      const isLoose = style.position === 'absolute' || style.position === 'fixed'
      const outX = right > frame.right + ASIDE || left < frame.left - ASIDE
      const outY = bottom > frame.bottom + ABOVE || top < frame.top - ABOVE
      if (x === 'visible' && outX && !isOutside) tell('text leaves its box', at, text)
      isOutside ||= outX
      const isCut = ((x === 'hidden' || x === 'clip') && outX) || ((y === 'hidden' || y === 'clip') && outY)
      if (isCut && !isReadElsewhere(element, text) && !canUnfold(at)) {
        const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
        tell(isShortened ? 'text is shortened and nowhere whole' : 'text is cut', at, text)
      }
      if (x !== 'visible') {
        left = Math.max(left, frame.left)
        right = Math.min(right, frame.right)
      }
      if (y !== 'visible') {
        top = Math.max(top, frame.top)
        bottom = Math.min(bottom, frame.bottom)
      }
      if (right - left < 1 || bottom - top < 1) return null
      if (isLoose) break
    }
    return { left, right, top, bottom }
  }

  const range = document.createRange()
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent ?? ''
    if (!element || text.trim() === '' || element.closest('script, style, noscript, option, svg, canvas'))
      continue
    if (!isShown(element)) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) pieces.push({ element, text: text.trim(), box })
  }

  const seen = pieces
    .flatMap((piece) => {
      const box = visibleBox(piece)
      return box ? [{ ...piece, box }] : []
    })
    .sort((a, b) => a.box.top - b.box.top)
  /** Two texts of one line touch; of two lines they may share the room between them. */
  const isOn = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 7
  const isFloating = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (['fixed', 'sticky', 'absolute'].includes(styleOf(at).position)) return true
    return false
  }
  for (const [at, one] of seen.entries())
    for (let next = at + 1; next < seen.length; next += 1) {
      const other = seen[next]
      if (!other || other.box.top > one.box.bottom - 7) break
      const isOne = one.element === other.element
      if (!isOne && isOn(one.box, other.box) && !isFloating(one.element) && !isFloating(other.element))
        tell(
          'text stands on other text',
          one.element,
          `${one.text.slice(0, 25)}” and “${other.text.slice(0, 25)}`,
        )
    }

  const { scrollWidth } = document.documentElement
  const aside = scrollWidth - window.innerWidth
  if (aside > 0) findings.set('wide', `the page is ${aside} px wider than the screen`)
  return [...findings.values()]
}
