import type { SourceKind } from '#lib/domain/import/imported-spend.ts'

/** What a file says of money, in the order in which it is believed. */
export const sourceWord: Record<SourceKind, string> = {
  invoice: 'A bill',
  'provider-cost': 'Costs as the provider counts them',
  gateway: 'An estimate of a gateway',
  trace: 'An estimate of a tracing tool',
  manual: 'Typed in',
}
