import { PLACES } from './nav.ts'

type Commands = { go: (href: string) => void; openPalette: () => void; openHelp: () => void }

const SEQUENCE_MS = 1_200
const SETTING = 'single-keys'

/** Keys without a modifier can be switched off, for people who speak to their machine (WCAG 2.2, 2.1.4). */
export const hasSingleKeys = (): boolean => localStorage.getItem(SETTING) !== 'off'
export const setSingleKeys = (isOn: boolean) => localStorage.setItem(SETTING, isOn ? 'on' : 'off')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** `j` and `k`: to the next row of a table, on its first link or control. */
function moveRow(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step]
  next?.querySelector<HTMLElement>('a, button, input, select')?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** What this page creates, by its own first button that leads to a form; else the menu of all that can be created. */
function create() {
  const own = document.querySelector<HTMLElement>(
    'main a[data-slot="link-button"]:is([href$="/new"], [href*="/new?"])',
  )
  const all = document.querySelector<HTMLElement>('[data-hotkey="c"] button')
  ;(own ?? all)?.click()
}

/** Listens to the keys of the desk until the returned function is called. Keys typed into a field or a dialog are left alone. */
export function listenToKeys({ go, openPalette, openHelp }: Commands): () => void {
  let leaderAt = Number.NEGATIVE_INFINITY

  const single: Record<string, () => void> = {
    c: create,
    '/': () => {
      const field = document.querySelector<HTMLElement>('main [data-slot="search-field"]')
      if (field) field.focus()
      else openPalette()
    },
    '?': openHelp,
    j: () => moveRow(1),
    k: () => moveRow(-1),
  }

  const listen = (event: KeyboardEvent) => {
    const hasModal = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      if (!hasModal) openPalette()
      return
    }
    if (event.metaKey || event.ctrlKey || event.altKey || hasModal || isTyping(event.target)) return
    if (!hasSingleKeys()) return
    const isSecond = event.timeStamp - leaderAt < SEQUENCE_MS
    leaderAt = !isSecond && event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
    const place = isSecond ? PLACES.find(({ key }) => key === event.key) : undefined
    const run = place ? () => go(place.href) : isSecond ? undefined : single[event.key]
    if (!run) return
    event.preventDefault()
    run()
  }

  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
