import type pg from 'pg'
import { withPasswordHash } from '#lib/auth/link-password.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { createQuoteLink } from '#lib/data/quote-send.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { findShare } from '#lib/data/share-access.ts'
import { makeToken } from '#lib/secret/share-token.ts'
import type { plantCanaries } from '../planted.ts'

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
export const PASSWORD = 'tin lamp and violet'

export const terms = (changes: { password?: string; isDownloadAllowed?: boolean }) => {
  const { password = '', isDownloadAllowed = true } = changes
  const plain = { label: 'For Eva', lastDay: TOMORROW, viewLimit: null, isDownloadAllowed }
  return withPasswordHash({ ...plain, hasPassword: password !== '', password })
}

/** Whom every closed page names, where the workspace has made a contact public. */
export const ASK = 'Ask Harbour AI (Ada Byron)'

type LinkState = [token: string, says: string, page: number, file: number]

/** A link in every state that there is: what its page says, its status, and that of what can be saved. */
export async function linkStates(
  scope: Scope,
  owner: pg.Client,
  planted: Awaited<ReturnType<typeof plantCanaries>>,
): Promise<Record<string, LinkState>> {
  const { sent, accepted, declined, withdrawn, superseded, outOfDate, reportToken, liveToken } = planted
  const link = async (changes = {}) => (await createQuoteLink(scope, sent.id, await terms(changes))).token
  const shareIdOf = async (token: string) => (await findShare(token))?.shareId ?? ''
  const [revoked, expired] = [await link(), await link()]
  await revokeShareLink(scope, await shareIdOf(revoked))
  // What no member can do: a last day that is over, of a link and of what was sent.
  await owner.query(`update share_link set expires_at = now() - interval '1 second' where id = $1`, [
    await shareIdOf(expired),
  ])
  await owner.query('set session_replication_role = replica')
  await owner.query(`update quote_version set valid_until = '2020-01-31',
    snapshot = jsonb_set(snapshot, '{validUntil}', '"2020-01-31"') where id = '${outOfDate.versionId}'`)
  await owner.query('set session_replication_role = default')
  return {
    sent: [sent.token, 'Shall we tune?', 200, 200],
    accepted: [accepted.token, 'Shall we prompt?', 200, 200],
    declined: [declined.token, `If you think again, ${ASK.replace('A', 'a')}`, 200, 200],
    withdrawn: [withdrawn.token, `${ASK} what comes next`, 200, 200],
    superseded: [superseded.token, `${ASK} for the link to the newer one`, 200, 200],
    'out of date': [outOfDate.token, `${ASK} for a new version`, 200, 200],
    report: [reportToken, 'How it goes', 200, 200],
    'live report': [liveToken, 'How it stands', 200, 200],
    'for reading': [await link({ isDownloadAllowed: false }), 'Shall we tune?', 200, 403],
    locked: [await link({ password: PASSWORD }), 'This link has a password', 200, 403],
    revoked: [revoked, `${ASK} for a new one`, 410, 410],
    expired: [expired, `${ASK} for a new one`, 410, 410],
    unknown: [makeToken(), 'There is nothing at this address', 404, 404],
  }
}
