import { listEvidence } from '#lib/data/evidence-list.ts'
import type { EvidenceRow } from '#lib/domain/evidence/evidence-row.ts'
import { readEvidenceQuery } from '#lib/schemas/evidence.ts'
import { type Exportable, exportable, figure, text } from './exportable.ts'

/** Runs of evaluations, with what each measured. */
export const evidence: Exportable = exportable<EvidenceRow>(
  [
    text('id', (row) => row.id),
    text('client', (row) => row.clientName),
    text('project', (row) => row.projectName),
    text('model', (row) => row.model),
    text('variant', (row) => row.variant),
    text('task', (row) => row.task),
    text('metric', (row) => row.metric),
    figure('n', (row) => row.n),
    figure('passed', (row) => row.passed),
    figure('failed', (row) => row.failed),
    figure('errored', (row) => row.errored),
    figure('rate', (row) => row.rate),
    figure('low', (row) => row.low),
    figure('high', (row) => row.high),
    figure('costUsd', (row) => row.cost),
    figure('latencyMs', (row) => row.latency),
    text('comparison', (row) => row.comparison),
    text('tool', (row) => row.tool),
    text('file', (row) => row.fileName),
    text('readAt', (row) => row.readAt),
  ],
  (scope, params, at) => listEvidence(scope, { ...readEvidenceQuery(params), ...at }),
)
