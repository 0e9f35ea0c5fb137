import { z } from 'zod'
import { LOCALES } from '#lib/domain/locale.ts'
import { isTimeZone } from '#lib/format.ts'
import { currencyCode, percentText } from './figure.ts'
import { line, paragraph, revisionNumber } from './text.ts'

export const workspaceName = () => line(120)

export const timeZoneName = () => line(60).refine(isTimeZone, 'Choose a time zone such as Europe/Berlin.')

export const localeTag = () => z.enum(LOCALES, 'Choose one of the ways to write figures.')

export const workspaceInput = z.strictObject({
  name: workspaceName(),
  currency: currencyCode(),
  timeZone: timeZoneName(),
  locale: localeTag(),
  quotePrefix: line(12).regex(/^[A-Za-z0-9-]+$/, 'Use letters, digits and hyphens only.'),
  taxRatePercent: percentText(),
  terms: paragraph(4000),
  marginFloorPercent: percentText().nullable(),
  revision: revisionNumber(),
})

export type WorkspaceInput = z.output<typeof workspaceInput>
