import { fieldId } from './field-style.ts'

/** What can take the focus; the id of a group of fields stands on the group. */
const CONTROLS = 'input, select, textarea, button'

/** The control of a field, or the first one of a group. */
export function focusIn(place: Element | null | undefined): void {
  const control = place?.matches(CONTROLS) ? place : place?.querySelector(CONTROLS)
  if (control instanceof HTMLElement) control.focus()
}

/** Once what was just added stands on the screen: the keys go on where the hands were. */
export const focusFieldSoon = (name: string): void => {
  requestAnimationFrame(() => focusIn(document.getElementById(fieldId(name))))
}
