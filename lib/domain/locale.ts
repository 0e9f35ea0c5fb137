/** The habits of writing figures and days that a document can follow; its words are English in each. */
export const LOCALES = [
  'en-US',
  'en-GB',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'es-ES',
  'fi-FI',
  'fr-CH',
  'fr-FR',
  'hu-HU',
  'it-IT',
  'ja-JP',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'vi-VN',
  'zh-CN',
] as const

export type Locale = (typeof LOCALES)[number]

/** That of the desk, and of what is frozen with one that is unknown by now. */
export const DESK_LOCALE = 'en-US' satisfies Locale

export const localeOf = (tag: string | undefined): Locale =>
  LOCALES.find((locale) => locale === tag) ?? DESK_LOCALE
