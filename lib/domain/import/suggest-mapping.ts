import type { GivenMapping } from './given-answers.ts'

/** Words by which columns are often called, the plainest first; in English and German, as exports have them. */
const WORDS: [field: keyof GivenMapping, words: RegExp[]][] = [
  ['dateColumn', [/^(date|day|datum|tag)$/i, /\b(date|datum)\b/i, /date|datum|period|_at$/i]],
  [
    'amountColumn',
    [
      /^(amount|cost|total|betrag|kosten|summe)$/i,
      /\b(net|netto|billed|total)\b.*\b(amount|cost)?/i,
      /amount|cost|betrag|price|spend|preis/i,
    ],
  ],
  ['currencyColumn', [/^(currency|währung|waehrung)$/i, /currency|währung|waehrung/i]],
  ['providerColumn', [/^(provider|vendor|supplier|anbieter|lieferant)$/i, /provider|vendor|supplier/i]],
  ['serviceColumn', [/^(service|product|model|dienst|produkt)$/i, /service|product|sku|model/i]],
  [
    'descriptionColumn',
    [/^(description|item|text|beschreibung|position)$/i, /description|line.?item|beschreibung/i],
  ],
]

const blank: GivenMapping = {
  ...{
    dateColumn: '',
    amountColumn: '',
    currencyColumn: '',
    currencyCode: '',
    providerColumn: '',
    provider: '',
  },
  ...{ serviceColumn: '', descriptionColumn: '' },
}

/** Which columns may be meant, by their names; a proposal that somebody has to confirm. No column is named twice. */
export function suggestMapping(columns: readonly string[]): GivenMapping {
  const taken = new Set<string>()
  const mapping = { ...blank }
  for (const [field, patterns] of WORDS)
    for (const pattern of patterns) {
      const found = columns.find((name) => pattern.test(name) && !taken.has(name))
      if (!found) continue
      mapping[field] = found
      taken.add(found)
      break
    }
  return mapping
}
