import { getImportDesk, getImportState } from '#lib/data/import-desk.ts'
import { listImportPage, recentImports } from '#lib/data/import-list.ts'
import { findMapping, saveMapping } from '#lib/data/spend-mapping.ts'
import { claimReading, getReading, keepReading, stopReading } from '#lib/data/spend-reading.ts'
import { breakUpload, endUpload, findChunk, keepChunk, startUpload } from '#lib/data/spend-upload.ts'
import { noAnswers } from '#lib/domain/import/given-answers.ts'
import { type FileRows, refuses, showsOwn, within, writesOwn } from './row.ts'

const bytes = new Uint8Array([65])
const head = 'c'.repeat(64)

export const importRows: Record<string, FileRows> = {
  'import-desk.ts': {
    getImportDesk: refuses((own, its) =>
      getImportDesk(own.scope, its.importId, { show: 'new', after: null }),
    ),
    getImportState: refuses((own, its) => getImportState(own.scope, its.importId)),
  },
  'import-list.ts': {
    recentImports: showsOwn((own, its) =>
      within(own, (tx, scope) => recentImports(tx, scope, its.projectId)),
    ),
    listImportPage: [
      showsOwn((own) => listImportPage(own.scope, { project: null, after: null })),
      refuses((own, its) => listImportPage(own.scope, { project: its.projectId, after: null })),
    ],
  },
  'spend-mapping.ts': {
    findMapping: showsOwn((own, its) => findMapping(own.scope, its.projectId, head)),
    saveMapping: refuses((own, its) => saveMapping(own.scope, its.projectId, head, noAnswers)),
  },
  'spend-reading.ts': {
    claimReading: [
      refuses((own, its) =>
        claimReading(own.scope, { id: its.importId, projectId: own.projectId, answers: noAnswers }),
      ),
      refuses(
        (own, its) =>
          claimReading(own.scope, { id: own.importId, projectId: its.projectId, answers: noAnswers }),
        'invalid',
      ),
    ],
    getReading: refuses((own, its) => getReading(own.scope, its.importId)),
    keepReading: writesOwn((own, its) => keepReading(own.scope, its.importId, 7)),
    stopReading: refuses((own, its) => stopReading(own.scope, its.importId)),
  },
  'spend-upload.ts': {
    startUpload: refuses((own, its) =>
      startUpload(own.scope, { projectId: its.projectId, fileName: 'taken.csv', bytes: 1 }),
    ),
    keepChunk: refuses((own, its) => keepChunk(own.scope, its.importId, 99, bytes)),
    endUpload: refuses((own, its) => endUpload(own.scope, its.importId, { bytes: 1, sha256: head })),
    breakUpload: writesOwn((own, its) => breakUpload(own.scope, its.importId, 'Broken off.')),
    findChunk: showsOwn(async (own, its) => {
      const chunk = await findChunk(own.scope, its.importId, 0)
      return chunk && Buffer.from(chunk).toString()
    }),
  },
}
