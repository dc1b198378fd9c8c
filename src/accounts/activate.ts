import type { Clock } from '#platform/clock'
import { blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { Language } from '#platform/ui'
import { readEmailAddress } from './email-address.ts'
import { endSignUp } from './end-sign-up.ts'
import { claimEmail, deleteEmailClaim, findAccountId, insertAccount } from './store/accounts.ts'
import { deleteSignUp, findSignUpForUpdate, listSignUpsByAddress } from './store/sign-ups.ts'

type Deps = { tx: Transaction; clock: Clock; keyring: Keyring }

/**
 * Turns a sign-up whose mailbox is proven into an account, and ends all others that wait for the same address.
 * The claim of the address comes first and is the guard: of two at once the second waits, and finds it taken.
 *
 * @returns how many others ended; `undefined` when the address has an account or the sign-up is gone or changed
 */
export async function activate(
  { tx, clock, keyring }: Deps,
  seen: { id: string; emailKey: string; passwordHash: string; language: Language },
): Promise<{ ended: number } | undefined> {
  const { id, emailKey, passwordHash, language } = seen
  const now = clock()
  if (!(await claimEmail(tx, { emailKey, accountId: id, claimedAt: now }))) return undefined
  const signUp = await findSignUpForUpdate(tx, id)
  const address = signUp && (await readAddress({ tx, keyring }, signUp))
  const keys = address ? blindIndexes(keyring, 'email', address.canonical) : []
  const isTaken = keys.length > 0 && (await findAccountId(tx, keys)) !== id
  if (!address || signUp.emailKey !== emailKey || isTaken) {
    await deleteEmailClaim(tx, emailKey)
    return undefined
  }
  const email = address.safe.seal('accounts.accounts.email', address.address)
  await insertAccount(tx, { id, email, emailKey, passwordHash, language, createdAt: now })
  await deleteSignUp(tx, { id, emailKey })
  return { ended: await endWaiting(tx, keys, now) }
}

/** Ends every sign-up that waits for an address; answers how many. */
export async function endWaiting(tx: Transaction, emailKeys: readonly string[], now: Date): Promise<number> {
  const waiting = await listSignUpsByAddress(tx, emailKeys)
  const inOrder = waiting.toSorted((left, right) => (left.signUpId < right.signUpId ? -1 : 1))
  for (const { signUpId, emailKey } of inOrder) await endSignUp(tx, { id: signUpId, emailKey }, now)
  return waiting.length
}

async function readAddress(
  { tx, keyring }: { tx: Transaction; keyring: Keyring },
  { id, email }: { id: string; email: Buffer },
) {
  const safe = await openSafe({ db: tx, keyring }, id)
  const read = readEmailAddress(safe.open('accounts.sign_ups.email', email))
  if (!read) throw new Error(`The address of sign-up ${id} cannot be read`)
  return { ...read, safe }
}
