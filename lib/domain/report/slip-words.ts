/** Slip in words: later, earlier or as planned. */
export function slipInWords(days: number): string {
  if (days === 0) return 'as planned'
  const count = `${Math.abs(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `${count} late` : `${count} early`
}
