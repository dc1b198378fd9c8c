import { type Message, notify } from '#notices'
import type { Clock } from '#platform/clock'
import { blindIndexes, findSafe, type Keyring, openSafe } from '#platform/crypto'
import type { Database, Transaction } from '#platform/database'
import type { Language } from '#platform/ui'
import { readEmailAddress } from './email-address.ts'
import { findAccount, findAccountId } from './store/accounts.ts'
import { findPhone } from './store/phones.ts'

/**
 * Tells a person something, in the person's language and in the caller's transaction: by e-mail and in the inbox,
 * and by SMS to the verified number when there are words for it and a number. Once for each `key`.
 */
export async function notifyPerson(
  { tx, clock, keyring }: { tx: Transaction; clock: Clock; keyring: Keyring },
  {
    personId,
    key,
    message,
    sms,
  }: {
    personId: string
    key: string
    message: (language: Language) => Message
    sms?: (language: Language) => string
  },
): Promise<void> {
  const { email, phone, language } = await contactOf({ db: tx, keyring }, personId)
  await notify(
    { tx, clock, keyring },
    {
      personId,
      key,
      language,
      message: message(language),
      email,
      ...(sms && phone !== undefined && { sms: { to: phone, text: sms(language) } }),
      inbox: true,
    },
  )
}

/**
 * How a person is reached.
 *
 * @throws Error when there is no account of that person
 */
export async function contactOf(
  { db, keyring }: { db: Database; keyring: Keyring },
  personId: string,
): Promise<{ email: string; phone?: string; language: Language }> {
  const account = await findAccount(db, personId)
  if (!account) throw new Error(`No account of person ${personId}`)
  const safe = await openSafe({ db, keyring }, personId)
  const phone = await findPhone(db, personId)
  return {
    email: safe.open('accounts.accounts.email', account.email),
    ...(phone && { phone: safe.open('accounts.phones.number', phone.number) }),
    language: account.language,
  }
}

/** The mobile number that a person has proven to hold, `+628…`; `undefined` when there is none. */
export async function findVerifiedPhone(
  { db, keyring }: { db: Database; keyring: Keyring },
  personId: string,
): Promise<string | undefined> {
  const phone = await findPhone(db, personId)
  if (!phone) return undefined
  const safe = await findSafe({ db, keyring }, personId)
  return safe?.open('accounts.phones.number', phone.number)
}

/** Whose account has this e-mail address, however it is typed; for operators, who search by it. */
export async function findPersonByEmail(
  { db, keyring }: { db: Database; keyring: Keyring },
  typed: string,
): Promise<string | undefined> {
  const email = readEmailAddress(typed)
  return email && findAccountId(db, blindIndexes(keyring, 'email', email.canonical))
}
