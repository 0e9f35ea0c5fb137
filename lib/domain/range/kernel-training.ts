import type { Training } from '../comparison/case.ts'
import { billedHours } from '../comparison/training.ts'
import { type Evaluate, type RegisterFile, read } from './register.ts'

/** Hundredths of an hour, half-even, as `billedHours` does it exactly. */
function hundredths(hours: number): number {
  const scaled = hours * 100
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  return (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor) / 100
}

/** Cost of all runs in floats, by the formula of `priceTraining`. */
export function compileTraining(item: Training, file: RegisterFile): Evaluate {
  const { hours } = item
  const place = {
    tokens: file.at(item.trainTokens),
    epochs: file.at(item.epochs),
    validation: file.at(item.validationTokens),
    perMillion: file.at(item.pricePerMillion),
    hours: file.at(typeof hours === 'string' ? billedHours(hours) : (hours ?? '0')),
    perHour: file.at(item.pricePerHour),
    minimum: file.at(item.minimumPerJob ?? '0'),
    runs: file.at(item.runs),
  }
  const cap = item.capPerJob === null ? null : file.at(item.capPerJob)
  const isByToken = item.pricePerMillion !== null
  const isByHour = item.pricePerHour !== null && hours !== null
  const isRounded = typeof hours !== 'object' || hours === null
  return (x) => {
    const tokens = read(x, place.tokens) * read(x, place.epochs) + read(x, place.validation)
    const time = isRounded ? read(x, place.hours) : hundredths(read(x, place.hours))
    if (!isByToken && !isByHour) return Number.NaN
    const byToken = tokens === 0 ? 0 : (tokens * read(x, place.perMillion)) / 1e6
    const byHour = isByHour ? time * read(x, place.perHour) : time === 0 ? 0 : Number.NaN
    const cost = Math.max(byToken + byHour, read(x, place.minimum))
    return (cap === null ? cost : Math.min(cost, read(x, cap))) * read(x, place.runs)
  }
}
