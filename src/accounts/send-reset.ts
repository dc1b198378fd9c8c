import { notify } from '#notices'
import type { Clock } from '#platform/clock'
import { blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { readEmailAddress } from './email-address.ts'
import { endSignUp } from './end-sign-up.ts'
import { noAccountMessage, resetMessage } from './messages.ts'
import { auditLink, findAccountByAddress, issueLink } from './send-verification.ts'
import { findSignUpForUpdate, listSignUpsByAddress, updateSignUpAnswered } from './store/sign-ups.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }
type SignUp = NonNullable<Awaited<ReturnType<typeof findSignUpForUpdate>>>

/**
 * Answers a forgotten password: a link where there is an account; also where others have only begun to sign up with
 * the address, since its owner can end that by a password of the own; else a note that there is no account.
 * Safe to repeat: the request is marked answered, or gone, in the same transaction.
 */
export function sendReset(deps: Deps, { signUpId }: { signUpId: string }): Promise<void> {
  const { db, clock, keyring } = deps
  return transact(db, async (tx) => {
    const request = await findSignUpForUpdate(tx, signUpId)
    if (!request || request.answered > 0) return
    const safe = await openSafe({ db: tx, keyring }, signUpId)
    const address = safe.open('accounts.sign_ups.email', request.email)
    const account = await findAccountByAddress({ db: tx, keyring }, address)
    if (account) {
      const own = await openSafe({ db: tx, keyring }, account.id)
      const email = own.open('accounts.accounts.email', account.email)
      await endSignUp(tx, request, clock())
      await sendLink({ tx, clock, keyring }, { ...account, email, noticeKey: `reset:${signUpId}` })
      return
    }
    await updateSignUpAnswered(tx, signUpId, 1)
    if (await isWaitedFor({ tx, keyring }, address)) {
      await sendLink({ tx, clock, keyring }, { ...request, email: address, noticeKey: 'reset' })
    } else await sendNote({ tx, clock, keyring }, request, address)
  })
}

async function sendLink(
  { tx, clock, keyring }: { tx: Transaction; clock: Clock; keyring: Keyring },
  {
    id: personId,
    email,
    emailKey,
    language,
    noticeKey,
  }: Pick<SignUp, 'id' | 'emailKey' | 'language'> & { email: string; noticeKey: string },
): Promise<void> {
  const token = await issueLink(tx, { personId, purpose: 'reset', emailKey, noticeKey, now: clock() })
  const message = resetMessage(language, token)
  await notify({ tx, clock, keyring }, { personId, key: noticeKey, language, message, email, inbox: false })
  await auditLink({ tx, clock }, personId, 'reset')
}

async function sendNote(
  deps: { tx: Transaction; clock: Clock; keyring: Keyring },
  { id: personId, language }: SignUp,
  email: string,
): Promise<void> {
  const message = noAccountMessage(language)
  await notify(deps, { personId, key: 'no-account', language, message, email, inbox: false })
}

/** Whether somebody has begun to sign up with this address. */
async function isWaitedFor(
  { tx, keyring }: { tx: Transaction; keyring: Keyring },
  address: string,
): Promise<boolean> {
  const email = readEmailAddress(address)
  if (!email) return false
  const waiting = await listSignUpsByAddress(tx, blindIndexes(keyring, 'email', email.canonical))
  return waiting.some(({ hasPassword }) => hasPassword)
}
