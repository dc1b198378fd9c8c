import { notify } from '#notices'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import type { Language } from '#platform/ui'
import { readEmailAddress } from './email-address.ts'
import type { LinkPurpose } from './link-life.ts'
import { knownAddressMessage, verifyMessage } from './messages.ts'
import { newOwnedToken } from './owned-token.ts'
import { findAccount, findAccountId } from './store/accounts.ts'
import { insertLink } from './store/links.ts'
import { findSignUpForUpdate, updateSignUpAnswered } from './store/sign-ups.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/**
 * Writes the message that a sign-up asked for: the link, or, where the address has an account, the note that it has.
 * Safe to repeat: `number` says which message it is, and one that has been written is not written again.
 */
export function sendVerification(
  { db, clock, keyring }: Deps,
  { signUpId, number }: { signUpId: string; number: number },
): Promise<void> {
  return transact(db, async (tx) => {
    const signUp = await findSignUpForUpdate(tx, signUpId)
    if (!signUp || signUp.answered >= number) return // verified or purged meanwhile, or written before
    if (number < signUp.asked) return // a later one was asked for, which says the same
    const safe = await openSafe({ db: tx, keyring }, signUpId)
    const address = safe.open('accounts.sign_ups.email', signUp.email)
    await updateSignUpAnswered(tx, signUpId, number)
    const account = await findAccountByAddress({ db: tx, keyring }, address)
    if (account) {
      await tellKnown({ tx, clock, keyring }, account, `known-address:${signUpId}:${number}`)
      return
    }
    const { emailKey, language } = signUp
    const noticeKey = `verify:${number}`
    const token = await issueLink(tx, {
      personId: signUpId,
      purpose: 'verify',
      emailKey,
      noticeKey,
      now: clock(),
    })
    const message = verifyMessage(language, token)
    await notify(
      { tx, clock, keyring },
      { personId: signUpId, key: noticeKey, language, message, email: address, inbox: false },
    )
    await auditLink({ tx, clock }, signUpId, 'verify')
  })
}

/** Makes a link; its token exists from now on in the message alone. */
export async function issueLink(
  tx: Transaction,
  {
    personId,
    now,
    ...link
  }: { personId: string; purpose: LinkPurpose; emailKey: string; noticeKey: string; now: Date },
): Promise<string> {
  const { token, hash } = newOwnedToken(personId)
  await insertLink(tx, { ...link, personId, tokenHash: hash, createdAt: now })
  return token
}

export async function auditLink(
  deps: { tx: Transaction; clock: Clock },
  subject: string,
  purpose: LinkPurpose,
): Promise<void> {
  await audit(deps, {
    action: 'accounts.issued-link',
    actor: { kind: 'system' },
    subject,
    details: { purpose },
  })
}

/** The account of an address, however it was typed. */
export async function findAccountByAddress(
  { db, keyring }: { db: Database; keyring: Keyring },
  typed: string,
) {
  const email = readEmailAddress(typed)
  if (!email) return undefined
  return findAccount(db, await findAccountId(db, blindIndexes(keyring, 'email', email.canonical)))
}

/** Goes to the address that the account has, not to the one that was typed. */
async function tellKnown(
  { tx, clock, keyring }: { tx: Transaction; clock: Clock; keyring: Keyring },
  account: { id: string; email: Buffer; language: Language },
  key: string,
): Promise<void> {
  const safe = await openSafe({ db: tx, keyring }, account.id)
  const email = safe.open('accounts.accounts.email', account.email)
  const { id: personId, language } = account
  const message = knownAddressMessage(language)
  await notify({ tx, clock, keyring }, { personId, key, language, message, email, inbox: false })
}
