'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { importFxRates, planFxImport } from '#lib/data/fx-import.ts'
import * as fx from '#lib/data/fx-rate.ts'
import { fxFile, fxImport, fxRateInput } from '#lib/schemas/fx-rate.ts'
import { readRates } from './read-rates.ts'

export const createFxRate = action('write', fxRateInput, async (scope, input) => {
  const made = await fx.createFxRate(scope, input)
  refresh()
  return made
})

const SHOWN = 200

/** Reads a list of the ECB and says what taking it over would record. Nothing is written. */
export const previewRates = action('write', fxFile, async (scope, input) => {
  const { rates, rejected, left } = await readRates(input)
  const plan = await planFxImport(scope, rates)
  return { ...plan, rejected: rejected.slice(0, SHOWN), rejectedCount: rejected.length, left }
})

export const importRates = action('write', fxImport, async (scope, input) => {
  const { rates } = await readRates(input)
  return importFxRates(scope, rates, { fingerprint: input.plan, fileName: input.name })
})
