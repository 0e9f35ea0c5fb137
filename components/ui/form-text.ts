/** What a form holds under a name, as typed; a field that is missing is empty. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** A number as typed, with a comma or a point; null when nothing was. What is no number is NaN: the action refuses it. */
export function numberOf(data: FormData, name: string): number | null {
  const text = textOf(data, name).trim()
  return text === '' ? null : Number(text.replace(',', '.'))
}
