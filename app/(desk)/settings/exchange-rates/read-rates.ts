import 'server-only'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { readEcb } from '#lib/domain/spend/ecb.ts'
import { invalid } from '#lib/errors.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { readText } from '#lib/import/text.ts'
import type { FxFile } from '#lib/schemas/fx-rate.ts'

async function contentOf(packed: Uint8Array): Promise<string> {
  try {
    return await readText(sourceOfBytes(packed))
  } catch (error) {
    if (error instanceof FileRefusal) throw invalid({ file: error.message })
    throw error
  }
}

/** The rates of an uploaded list from the chosen day on. What is no list of the ECB becomes invalid. */
export async function readRates({ packed, since }: FxFile) {
  const reading = readEcb(await contentOf(packed))
  if (!reading.ok) throw invalid({ file: reading.message })
  const { rates, ...rest } = reading
  return { ...rest, rates: rates.filter(({ day }) => since === null || day >= since) }
}
