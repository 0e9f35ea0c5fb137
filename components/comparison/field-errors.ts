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

/** A name in words for the summary of errors: `Option 1, hosting 2`. */
export function placeInWords(name: string): string {
  const [, top, option, part, index] = name.split('.')
  if (top === 'workload') return 'Workload'
  if (top !== 'options' || option === undefined) return 'Settings'
  const place = part && words[part] && index ? `, ${words[part]} ${Number(index) + 1}` : ''
  return `Option ${Number(option) + 1}${place}`
}
