'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as prices from '#lib/data/own-price-change.ts'
import * as lists from '#lib/data/price-import.ts'
import { ownPriceInput, ownPriceReplacement, ownPriceWithdrawal } from '#lib/schemas/own-price.ts'
import { priceFile, priceImport } from '#lib/schemas/price-import.ts'

export const addPrice = action('write', ownPriceInput, (scope, input) => prices.addOwnPrices(scope, [input]))

export const replacePrice = action('write', ownPriceReplacement, prices.replaceOwnPrice)

export const withdrawPrice = action('write', ownPriceWithdrawal, async (scope, input) => {
  await prices.withdrawOwnPrice(scope, input)
  refresh()
})

export const previewPrices = action('write', priceFile, lists.previewPrices)

export const importPrices = action('write', priceImport, lists.importPrices)
