import type { Database, Transaction } from '#platform/database'
import type { LinkPurpose } from '../link-life.ts'

type LinkKey = { personId: string; tokenHash: Buffer; purpose: LinkPurpose }

export async function insertLink(
  tx: Transaction,
  link: LinkKey & { emailKey: string; noticeKey: string; createdAt: Date },
): Promise<void> {
  await tx.insertInto('accounts.links').values(link).execute()
}

export function findLink(db: Database, link: LinkKey) {
  return linkQuery(db, link).executeTakeFirst()
}

export function findLinkForUpdate(tx: Transaction, link: LinkKey) {
  return linkQuery(tx, link).forUpdate().executeTakeFirst()
}

function linkQuery(db: Database, { personId, tokenHash, purpose }: LinkKey) {
  return db
    .selectFrom('accounts.links')
    .select(['personId', 'tokenHash', 'purpose', 'emailKey', 'noticeKey', 'usedAt'])
    .where('personId', '=', personId)
    .where('tokenHash', '=', tokenHash)
    .where('purpose', '=', purpose)
}

export async function updateLinkUsed(
  tx: Transaction,
  { personId, tokenHash, usedAt }: { personId: string; tokenHash: Buffer; usedAt: Date },
): Promise<void> {
  await tx
    .updateTable('accounts.links')
    .set({ usedAt })
    .where('personId', '=', personId)
    .where('tokenHash', '=', tokenHash)
    .execute()
}

/** Makes every link of a person, or those of one purpose, worthless. */
export async function deleteLinks(
  tx: Transaction,
  { personId, purpose }: { personId: string; purpose?: LinkPurpose },
): Promise<void> {
  let query = tx.deleteFrom('accounts.links').where('personId', '=', personId)
  if (purpose !== undefined) query = query.where('purpose', '=', purpose)
  await query.execute()
}

export async function deleteLinksBefore(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('accounts.links').where('createdAt', '<', before).execute()
}
