/** Figures of the whole case as the form calls them. */
export const settingWord: Readonly<Record<string, string>> = {
  name: 'Name',
  currency: 'Currency',
  pricesAt: 'Prices valid on',
  asKnownAt: 'As known on',
  startMonth: 'First month',
  horizonMonths: 'Months compared',
  hoursPerMonth: 'Hours in a month',
  discountRatePerYear: 'Discount rate a year',
  'workload.requestsPerMonth': 'Requests a month',
  'workload.growthPerMonth': 'Growth a month',
}

/** The parts of an option, each as one of its kind. */
export const partWord: Readonly<Record<string, string>> = {
  inference: 'call',
  hosting: 'hosting',
  training: 'training',
  people: 'work',
  other: 'other cost',
  documents: 'documents',
}

/** `cachedInputTokens` as `cached input tokens`. */
export const wordsOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
