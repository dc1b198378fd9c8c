import { findEmailDelivery } from '#notices'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { isLinkLive, type LinkPurpose } from './link-life.ts'
import { readOwnedToken } from './owned-token.ts'
import { findLink } from './store/links.ts'

/** The link of a token, as long as it works; a used one too, since following a link twice is no mistake. */
export async function findLiveLink(
  { db, clock }: { db: Database; clock: Clock },
  { token, purpose }: { token: string; purpose: LinkPurpose },
) {
  const read = readOwnedToken(token)
  const link = read && (await findLink(db, { personId: read.ownerId, tokenHash: read.hash, purpose }))
  if (!link) return undefined
  const delivery = await findEmailDelivery(db, { personId: link.personId, key: link.noticeKey })
  if (!delivery) return undefined
  const sentAt = delivery.state === 'queued' ? undefined : delivery.updatedAt
  return isLinkLive({ purpose, sentAt }, clock()) ? link : undefined
}
