/** What a bill was for. */
export const SPEND_KINDS = ['api', 'hosting', 'training', 'other'] as const
export type SpendKind = (typeof SPEND_KINDS)[number]

export const spendKindName: Record<SpendKind, string> = {
  api: 'API',
  hosting: 'Hosting',
  training: 'Training',
  other: 'Other',
}

/** A forecast knows what a provider bills for the model; licences, people and the rest are told apart from it. */
export const isForecastKind = (kind: SpendKind): boolean => kind !== 'other'
