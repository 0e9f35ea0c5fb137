import type { Amount } from '../rate.ts'
import type { Case, Option } from './case.ts'
import { partWord, settingWord, wordsOf } from './field-word.ts'
import type { ComparisonResult } from './result.ts'
import { figure, percent } from './words.ts'

/** One figure that differs, in words. Null: it is not there. */
export type Difference = { place: string; was: string | null; now: string | null }

const DECIMAL = /^-?\d+(\.\d+)?$/
const FREE_TEXT = new Set(['schema', 'id'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Kept as `0.05`, read as 5%. */
const SHARES = /(growth per month|discount rate a year|growth a month|share|retry rate)$/i

/** A value of the case as a reader would write it; null where the case gives none. */
function inWords(value: unknown, place = ''): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') {
    if (!DECIMAL.test(value)) return value
    return SHARES.test(place) ? percent(value) : figure(value)
  }
  if (Array.isArray(value)) return value.map((item) => inWords(item)).join('; ')
  if (!isRecord(value)) return String(value)
  if ('likely' in value) {
    const [low, likely, high] = [value.low, value.likely, value.high].map((end) => inWords(end, place))
    return `${low} to ${high}, likely ${likely}`
  }
  const named = value.label ?? value.model ?? value.hosting
  return typeof named === 'string' ? named : listed(value)
}

const listed = (value: Record<string, unknown>): string =>
  Object.entries(value)
    .flatMap(([key, item]) => {
      const words = inWords(item, wordsOf(key))
      return words === null ? [] : [`${wordsOf(key)} ${words}`]
    })
    .join(', ')

const isDifferent = (was: unknown, now: unknown) => inWords(was) !== inWords(now)

/** Figure by figure where both are the same kind of thing, as a whole where one of them is missing. */
function fieldsOf(was: Record<string, unknown>, now: Record<string, unknown>, place: string): Difference[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(now)])
  return [...keys]
    .filter((key) => !FREE_TEXT.has(key))
    .flatMap((key) => between(was[key], now[key], `${place}, ${wordsOf(key)}`))
}

function between(was: unknown, now: unknown, place: string): Difference[] {
  const isRange = [was, now].some((value) => isRecord(value) && 'likely' in value)
  if (!isRange && isRecord(was) && isRecord(now)) return fieldsOf(was, now, place)
  return isDifferent(was, now) ? [{ place, was: inWords(was, place), now: inWords(now, place) }] : []
}

function partsBetween(was: unknown[], now: unknown[], place: string): Difference[] {
  return Array.from({ length: Math.max(was.length, now.length) }, (_, index) =>
    between(was[index], now[index], `${place} ${index + 1}`),
  ).flat()
}

function optionBetween(was: Option, now: Option): Difference[] {
  return Object.keys({ ...was, ...now })
    .filter((key) => !FREE_TEXT.has(key))
    .flatMap((key) => {
      const [before, after] = [was[key as keyof Option], now[key as keyof Option]]
      const part = partWord[key]
      return part && Array.isArray(before) && Array.isArray(after)
        ? partsBetween(before, after, `${now.label}, ${part}`)
        : between(before, after, `${now.label}, ${wordsOf(key)}`)
    })
}

function optionsBetween(was: readonly Option[], now: readonly Option[]): Difference[] {
  const gone = was.filter((option) => now.every(({ id }) => id !== option.id))
  return [
    ...now.flatMap((option) => {
      const before = was.find(({ id }) => id === option.id)
      return before
        ? optionBetween(before, option)
        : [{ place: `Option ${option.label}`, was: null, now: 'added' }]
    }),
    ...gone.map((option) => ({ place: `Option ${option.label}`, was: 'there', now: 'removed' })),
  ]
}

const settingsOf = ({ options: _, workload, ...settings }: Case): Record<string, unknown> => ({
  ...settings,
  ...Object.fromEntries(Object.entries(workload).map(([key, value]) => [`workload.${key}`, value])),
})

/** What was put in otherwise: settings first, then option by option. Options are told apart by their ids. */
export function inputDifferences(was: Case, now: Case): Difference[] {
  const [before, after] = [settingsOf(was), settingsOf(now)]
  const settings = Object.entries(settingWord).flatMap(([key, place]) =>
    between(before[key], after[key], place),
  )
  return [...settings, ...optionsBetween(was.options, now.options)]
}

/** The total of one option over the horizon. Null: incomplete, or not among the options. */
export type TotalDifference = { id: string; label: string; was: Amount | null; now: Amount | null }

type Totals = Pick<ComparisonResult['options'][number], 'id' | 'label' | 'total'>

/** Every option of either side, those of now first, in their order. */
export function totalDifferences(was: readonly Totals[], now: readonly Totals[]): TotalDifference[] {
  const totalIn = (options: readonly Totals[], id: string) =>
    options.find((option) => option.id === id)?.total ?? null
  const gone = was.filter((option) => now.every(({ id }) => id !== option.id))
  return [...now, ...gone].map(({ id, label }) => ({
    ...{ id, label },
    was: totalIn(was, id),
    now: totalIn(now, id),
  }))
}
