import { destroySafe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import { deleteConsents } from './store/accounts.ts'
import { deleteLinks } from './store/links.ts'
import { deleteSignUp } from './store/sign-ups.ts'

/** Ends a sign-up that never became an account: its links, cookie and personal key with it. */
export async function endSignUp(
  tx: Transaction,
  { id, emailKey }: { id: string; emailKey: string },
  now: Date,
): Promise<void> {
  await deleteSignUp(tx, { id, emailKey })
  await deleteLinks(tx, { personId: id })
  await deleteConsents(tx, id)
  await destroySafe(tx, id, now)
}
