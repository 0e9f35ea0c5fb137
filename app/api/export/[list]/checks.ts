import { listChecks } from '#lib/data/dataset-check-list.ts'
import type { CheckRow } from '#lib/domain/dataset/check-row.ts'
import { readCheckQuery } from '#lib/schemas/evidence.ts'
import { type Exportable, exportable, figure, text } from './exportable.ts'

/** Checks of training data, with what each counted. */
export const checks: Exportable = exportable<CheckRow>(
  [
    text('id', (row) => row.id),
    text('client', (row) => row.clientName),
    text('project', (row) => row.projectName),
    text('file', (row) => row.fileName),
    text('validationFile', (row) => row.validationFile),
    figure('bytes', (row) => row.bytes),
    text('model', (row) => row.model),
    figure('examples', (row) => row.examples),
    figure('invalidLines', (row) => row.invalid),
    figure('tokens', (row) => row.tokens),
    figure('epochs', (row) => row.epochs),
    figure('trainingTokens', (row) => row.trainingTokens),
    text('encoding', (row) => row.encoding),
    text('verdict', (row) => row.verdict),
    text('because', (row) => row.because.join('; ')),
    text('checkedAt', (row) => row.checkedAt),
  ],
  (scope, params, at) => listChecks(scope, { ...readCheckQuery(params), ...at }),
)
