'use server'

import { gunzipSync } from 'node:zlib'
import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { updateLook } from '#lib/data/look.ts'
import { recodeLogo } from '#lib/document/logo.ts'
import { invalid } from '#lib/errors.ts'
import { lookInput, MOST_LOGO_BYTES, NO_LOGO_FILE } from '#lib/schemas/look.ts'

/** The uploaded file; it says itself how long it is only once it is unpacked. */
function unpacked(packed: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_LOGO_BYTES })
  } catch {
    throw invalid({ logo: NO_LOGO_FILE })
  }
}

export const saveLook = action('manage', lookInput, async (scope, { logo, ...look }) => {
  if (logo === 'keep') await updateLook(scope, { ...look, logo })
  else await updateLook(scope, { ...look, logo: logo === '' ? null : await recodeLogo(unpacked(logo)) })
  refresh()
})
