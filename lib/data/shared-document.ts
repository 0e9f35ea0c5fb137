import 'server-only'
import type { ShareScope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import { findLogo } from './look.ts'
import { type SharedReport, sharedReport } from './report-desk.ts'
import { type SharedQuote, sharedQuote } from './shared-quote.ts'

export type SharedDocument = ({ kind: 'quote' } & SharedQuote) | ({ kind: 'report' } & SharedReport)

const read = async (tx: Tx, share: ShareScope): Promise<SharedDocument> =>
  share.target.kind === 'quote'
    ? { kind: 'quote', ...(await sharedQuote(tx, share)) }
    : { kind: 'report', ...(await sharedReport(tx, share)) }

/** What a link shows: the one reading on which its page, its PDF and its pictures stand. Throws not-found. */
export const getSharedDocument = (share: ShareScope): Promise<SharedDocument> =>
  inWorkspace(share, (tx) => read(tx, share))

export type SharedPrint = { document: SharedDocument; logo: Uint8Array<ArrayBuffer> | null }

/** The same with the logo that it was sent with, for its PDF. */
export function getSharedPrint(share: ShareScope): Promise<SharedPrint> {
  return inWorkspace(share, async (tx) => {
    const document = await read(tx, share)
    return { document, logo: await findLogo(tx, share, document.view.sender.look) }
  })
}

/** The logo that a document was sent with, and no other of its workspace. Throws not-found. */
export async function getSharedLogo(share: ShareScope): Promise<Uint8Array<ArrayBuffer>> {
  const { logo } = await getSharedPrint(share)
  if (!logo) throw notFound()
  return logo
}
