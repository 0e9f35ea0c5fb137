/** A quote file with a canary in everything that is kept inside: 77.77, 12.3 and 31.7. */
export const quoteFileOf = (more: object = {}, lines: object[] = LINES) => ({
  ...{
    schema: 'tunewise.quote/1',
    number: 'Q-2026-0042',
    title: 'Prompt it or fine-tune it?',
    currency: 'EUR',
  },
  ...{
    issuedOn: '2026-11-25',
    from: { name: 'Harbour AI' },
    client: { name: 'Nordwind' },
    project: 'Tickets',
  },
  ...{ taxRatePercent: '19', inside: { marginPercent: '31.7', contingencyPercent: '12.3' } },
  ...more,
  lines,
})

export const LINES: object[] = [
  { label: 'Design', group: 'Build', quantity: '12', unit: 'hours', unitPrice: '150', unitCost: '77.77' },
  { label: 'Connection', group: 'Build', unitCost: '400' },
  { label: 'Handbook', taxRatePercent: '7', unitPrice: '300', discount: { amount: '50' }, unitCost: '90' },
  { label: 'Training', quantity: '2', unitPrice: '900', unitCost: '500', choice: { kind: 'optional' } },
  {
    kind: 'monthly',
    label: 'Ours',
    unitPrice: '250',
    choice: { kind: 'alternative', of: 'Hosting', chosen: true },
  },
  { kind: 'monthly', label: 'Yours', unitPrice: '90', choice: { kind: 'alternative', of: 'Hosting' } },
]
