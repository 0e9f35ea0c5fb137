import * as prices from '#lib/data/own-price.ts'
import {
  addOwnPrices,
  appendProposals,
  replaceOwnPrice,
  withdrawOwnPrice,
} from '#lib/data/own-price-change.ts'
import { getPriceHistory } from '#lib/data/price-history.ts'
import { importPrices, previewPrices } from '#lib/data/price-import.ts'
import { listPrices } from '#lib/data/price-list.ts'
import { getPriceStart } from '#lib/data/price-start.ts'
import type { Proposal } from '#lib/domain/catalogue/price-proposal.ts'
import { contract } from '../own-price.ts'
import { type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'

const query = { ...listQuery, provider: null, kind: null, confidence: null, approach: null }

const listOf = (subject: string) => ({ name: 'list.csv', packed: `subject,perCall\n${subject},0.5\n` })

const proposal: Proposal = {
  ...{ line: 2, subject: 'harbour/list', kind: 'model', currency: 'USD', confidence: 'high' },
  ...{ prices: { input: '1' }, validFrom: null, validTo: null, changes: [], isJump: false, isKnown: false },
  ...{ source: { name: 'List', url: null, date: '2026-11-01' }, replaces: null, rest: {} },
}

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
    appendProposals: writesOwn((own) =>
      within(own, (tx, scope) =>
        appendProposals(tx, scope, [proposal], { today: '2026-11-25', fileName: 'list.csv' }),
      ),
    ),
    withdrawOwnPrice: writesOwn((own) => withdrawOwnPrice(own.scope, { sequence: 1, reason: 'Ended' })),
  },
  'price-import.ts': {
    previewPrices: showsOwn((own) => previewPrices(own.scope, listOf(own.ownSubject))),
    importPrices: writesOwn((own) =>
      importPrices(own.scope, { ...listOf('harbour/list'), lines: [2], confirmed: [] }),
    ),
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
