'use client'

import { createContext, useContext } from 'react'

/** What the server found wrong, by the name of the field: `case.options.0.hosting.1.units`. */
export const FieldErrors = createContext<Readonly<Record<string, string>>>({})

export const useFieldError = (name: string): string | undefined => useContext(FieldErrors)[name]

const words: Record<string, string> = {
  inference: 'call',
  hosting: 'hosting',
  training: 'training',
  people: 'work',
  other: 'other cost',
}

const settings: Record<string, string> = {
  'case.name': 'Name',
  'case.horizonMonths': 'Months compared',
  'case.startMonth': 'First month',
  'case.hoursPerMonth': 'Hours in a month',
  'case.discountRatePerYear': 'Discount rate a year',
  'case.pricesAt': 'Prices valid on',
  'case.asKnownAt': 'As known on',
  'case.currency': 'Currency',
  'case.workload.requestsPerMonth': 'Requests a month',
  'case.workload.growthPerMonth': 'Growth a month',
}

/** A name in words for the summary of errors: `Months compared`, `Option 1, hosting 2`. */
export function placeInWords(name: string): string {
  const setting = settings[name.replace(/\.(low|likely|high)$/, '')]
  if (setting) return setting
  const [, top, option, part, index] = name.split('.')
  if (top !== 'options' || option === undefined) return 'Settings'
  const place = part && words[part] && index ? `, ${words[part]} ${Number(index) + 1}` : ''
  return `Option ${Number(option) + 1}${place}`
}
