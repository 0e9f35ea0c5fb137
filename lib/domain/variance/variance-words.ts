import { figure } from '../comparison/words.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { EffectKind, Variance } from './variance.ts'

export const effectName: Record<EffectKind, string> = {
  price: 'Price',
  volume: 'Volume',
  mix: 'Mix',
  scope: 'Scope',
  unsplit: 'Cannot be split',
}

type Money = (amount: Amount) => string
type Part = { label: string; amount: Amount }

/** How many parts a sentence names. */
const NAMED = 2

const size = (amount: Amount): Amount => text(exact(amount).abs())
const isMore = (amount: Amount): boolean => !exact(amount).isNegative()
const whole = (amount: Amount): string => figure(exact(amount).toDecimalPlaces(0).toFixed())

const list = (parts: readonly Part[], money: Money): string => {
  const named = parts
    .slice(0, NAMED)
    .map(({ label, amount }) => `${label} ${isMore(amount) ? '+' : '−'}${money(size(amount))}`)
  const rest = parts.length - named.length
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

function volumeInWords({ effects, quantities }: Variance): string {
  const told = quantities
    .filter(({ planned, actual }) => planned !== actual)
    .map(({ unit, planned, actual }) => `${whole(actual)} ${unit}s billed against ${whole(planned)} quoted`)
  const way = isMore(effects.volume) ? 'More' : 'Less'
  return `${way} was used than quoted: ${told.join('; ')}, at quoted prices and in the quoted mix.`
}

function scopeInWords({ added, missing }: Variance, money: Money): string {
  const sentences = [
    added.length > 0 && `Billed and not in the quote: ${list(added, money)}.`,
    missing.length > 0 && `Quoted and never billed: ${list(missing, money)}.`,
  ]
  return sentences.filter(Boolean).join(' ')
}

const sentence: Record<EffectKind, (variance: Variance, money: Money) => string> = {
  price: ({ effects, byPrice }, money) =>
    `What was used was billed ${isMore(effects.price) ? 'above' : 'below'} the quoted prices: ${list(byPrice, money)}.`,
  volume: volumeInWords,
  mix: ({ effects, byMix }, money) =>
    `The use shifted to what is ${isMore(effects.mix) ? 'dearer' : 'cheaper'}: ${list(byMix, money)}.`,
  scope: scopeInWords,
  unsplit: ({ unsplit }) =>
    unsplit.map(({ label, reason }) => `${label} cannot be split, because ${reason}.`).join(' '),
}

const nothing: Record<EffectKind, string> = {
  price: 'Unit prices are those of the quote.',
  volume: 'As much was used as quoted.',
  mix: 'The shares of models, services and kinds of tokens are those of the quote.',
  scope: 'Nothing was billed that is not in the quote, and nothing of it is missing.',
  unsplit: 'Everything that differs is explained.',
}

/** Why the effect is what it is, by the names on bills: for the desk. */
export function effectInWords(variance: Variance, kind: EffectKind, money: Money): string {
  const { effects, added, missing, unsplit } = variance
  const isTold = effects[kind] !== '0' || (kind === 'scope' && added.length + missing.length > 0)
  return isTold || (kind === 'unsplit' && unsplit.length > 0)
    ? sentence[kind](variance, money)
    : nothing[kind]
}

const forClient: Record<EffectKind, [more: string, less: string]> = {
  price: ['Units were billed above the quoted prices.', 'Units were billed below the quoted prices.'],
  volume: ['More was used than quoted.', 'Less was used than quoted.'],
  mix: [
    'The use shifted to dearer models or kinds of tokens.',
    'The use shifted to cheaper models or kinds of tokens.',
  ],
  scope: [
    'More was billed that is not in the quote than is missing of it.',
    'More of the quote was never billed than came in addition.',
  ],
  unsplit: [
    'Bills without quantities explain this part no further.',
    'Bills without quantities explain this part no further.',
  ],
}

/** The same without the names of accounts, providers and services: for a client's page. */
export const effectForClient = ({ effects }: Variance, kind: EffectKind): string =>
  effects[kind] === '0' ? nothing[kind] : forClient[kind][isMore(effects[kind]) ? 0 : 1]
