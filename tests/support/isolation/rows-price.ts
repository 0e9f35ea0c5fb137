import * as prices from '#lib/data/own-price.ts'
import { addOwnPrices, replaceOwnPrice, withdrawOwnPrice } from '#lib/data/own-price-change.ts'
import { getPriceHistory } from '#lib/data/price-history.ts'
import { listPrices } from '#lib/data/price-list.ts'
import { getPriceStart } from '#lib/data/price-start.ts'
import { contract } from '../own-price.ts'
import { type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'

const query = { ...listQuery, provider: null, kind: null, confidence: null, approach: null }

export const priceRows: Record<string, FileRows> = {
  'own-price.ts': {
    readOwnPrices: showsOwn((own) => within(own, (tx, scope) => prices.readOwnPrices(tx, scope))),
    listOwnPrices: showsOwn((own) => within(own, (tx, scope) => prices.listOwnPrices(tx, scope))),
    workspaceCatalogue: showsOwn((own) => within(own, (tx, scope) => prices.workspaceCatalogue(tx, scope))),
    pinnedCatalogue: showsOwn((own) =>
      within(own, async (tx, scope) => {
        const { id, sha256 } = await prices.workspaceCatalogue(tx, scope)
        return prices.pinnedCatalogue(tx, scope, { catalogue: { id, sha256, own: 1 } })
      }),
    ),
  },
  'own-price-change.ts': {
    addOwnPrices: writesOwn((own) => addOwnPrices(own.scope, [contract])),
    // Places are counted within a workspace, so that a stranger's is no secret: his own price of that place is meant.
    replaceOwnPrice: writesOwn((own) =>
      replaceOwnPrice(own.scope, { ...contract, replaces: 2, reason: 'Renewed' }),
    ),
    withdrawOwnPrice: writesOwn((own) => withdrawOwnPrice(own.scope, { sequence: 1, reason: 'Ended' })),
  },
  'price-history.ts': {
    getPriceHistory: refuses((own, its) => getPriceHistory(own.scope, its.ownSubject)),
  },
  'price-start.ts': {
    getPriceStart: showsOwn((own) => getPriceStart(own.scope, { subject: '', replaces: 3 })),
  },
  'price-list.ts': {
    listPrices: showsOwn((own) => listPrices(own.scope, query)),
  },
}
