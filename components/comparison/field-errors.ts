'use client'

import { createContext, useContext } from 'react'
import { partWord, settingWord } from '#lib/domain/comparison/field-word.ts'

/** What the server found wrong, by the name of the field: `case.options.0.hosting.1.units`. */
export const FieldErrors = createContext<Readonly<Record<string, string>>>({})

export const useFieldError = (name: string): string | undefined => useContext(FieldErrors)[name]

/** A name in words for the summary of errors: `Months compared`, `Option 1, hosting 2`. */
export function placeInWords(name: string): string {
  const setting = settingWord[name.replace(/^case\.|\.(low|likely|high)$/g, '')]
  if (setting) return setting
  const [, top, option, part, index] = name.split('.')
  if (top !== 'options' || option === undefined) return 'Settings'
  const place = part && partWord[part] && index ? `, ${partWord[part]} ${Number(index) + 1}` : ''
  return `Option ${Number(option) + 1}${place}`
}
