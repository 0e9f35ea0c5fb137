import { noAnswers } from '#lib/domain/import/given-answers.ts'
import { type ActionRow, writes } from './action-row.ts'
import type { World } from './world.ts'

const mapping = {
  ...{ dateColumn: 'Date', amountColumn: 'Amount', currencyColumn: 'Currency', currencyCode: 'USD' },
  ...{ providerColumn: 'Provider', provider: 'Hetzner', serviceColumn: 'Service', descriptionColumn: 'Text' },
}
const answers = {
  ...noAnswers,
  ...{
    format: 'generic',
    version: '1.2',
    source: 'invoice',
    decimal: 'point',
    dates: 'mdy',
    cost: '',
    mapping,
  },
}

/** Of an import that was taken over, so that nothing begins to be read while others look. */
const reading = ({ importId: id, projectId }: World) => ({ id, projectId, answers })

export const importActions: Record<string, Record<string, ActionRow>> = {
  'spend/imports/actions.ts': {
    lookAtImport: writes(reading),
    readImport: writes(reading),
    stopImport: writes((its) => ({ id: its.importId })),
    checkImport: writes((its) => ({ id: its.stagedId })),
    commitImport: writes((its) => ({ id: its.stagedId, fingerprint: 'c'.repeat(64), isAheadMeant: false })),
    dropImport: writes((its) => ({ id: its.stagedId })),
    undoImport: writes((its) => ({ id: its.importId })),
  },
}
