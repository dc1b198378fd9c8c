import { randomInt } from 'node:crypto'
import { type Channel, fitsChannel } from '#programmes'
import { notify } from '#notices'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { lastDigits, readBankAccount, readMobileNumber } from './account-number.ts'
import { jakartaTimestamp } from './jakarta.ts'
import type { Provider, Providers } from './gateways/provider.ts'
import { matchNames, nameRuleVersion, type NameVerdict } from './name-match.ts'
import type { ContactOf, PayeeOf } from './neighbours.ts'
import { noticeWords } from './notice-words.ts'
import { externalId, inquiryReference } from './reference.ts'
import type { Cause } from './response-class.ts'
import {
  findAccount,
  findClaimant,
  getAccountForUpdate,
  insertAccount,
  updateAccount,
} from './store/accounts.ts'

export type ProposeDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  providers: Providers
  payeeOf: PayeeOf
  contactOf: ContactOf
}

export type ProposeRefusal =
  | 'number-invalid'
  | 'phone-differs'
  | 'same-account'
  | 'account-in-use'
  | 'name-differs'
  | 'name-uncheckable'
  | 'provider-unavailable'
  | 'too-many-codes'
  | 'not-registered'
  | Exclude<Cause, 'ours' | 'limit-of-ours'>

/** Places of what is sealed. */
export const sealed = {
  number: 'payouts.payout_accounts.number_sealed',
  holder: 'payouts.payout_accounts.holder_sealed',
  code: 'payouts.payout_accounts.code_sealed',
} as const

/** Codes by SMS that a person may ask for within an hour. */
const codesInHour = 3
const hourMs = 3_600_000

/**
 * Takes the account that a person names: asks the provider whose it is, compares the names, and sends a code to the
 * verified phone. Nothing is claimed yet, so that typing a stranger's number locks nobody out.
 */
export async function proposeAccount(
  deps: ProposeDeps,
  { personId, channel, typed }: { personId: string; channel: Channel; typed: string },
): Promise<Outcome<{ verdict: NameVerdict }, ProposeRefusal>> {
  const { db, clock, keyring } = deps
  const asked = await readProposal(deps, { personId, channel, typed })
  if (!asked.ok) return asked
  const { number, phone, ownName, provider } = asked.value
  const early = await refuseEarly(deps, { personId, key: `${channel.code}:${number}` })
  if (early) return refused(early)
  const holder = await askHolder(provider, { number, clock, personId })
  if (!holder.ok) return holder
  const { verdict } = matchNames(ownName, holder.value, provider.profile.nameLimit.is)
  if (verdict === 'no-match') return refused('name-differs')
  // A masked name proves nothing; at a wallet the code to the very same phone does.
  if (verdict === 'uncheckable' && number !== phone) return refused('name-uncheckable')

  return transact(db, async (tx) => {
    const before = await getAccountForUpdate(tx, { personId, state: 'proposed' })
    const recent = before && isRecent(before, clock()) ? before : undefined
    const codesSent = (recent?.codesSent ?? 0) + 1
    if (codesSent > codesInHour) return refused('too-many-codes')
    if (before) await updateAccount(tx, before, { state: 'dropped', codeSealed: null, endedAt: clock() })
    const id = newId(clock)
    const safe = await openSafe({ db: tx, keyring }, personId)
    const code = newCode()
    await insertAccount(tx, {
      personId,
      id,
      channel: channel.code,
      numberSealed: safe.seal(sealed.number, number),
      holderSealed: safe.seal(sealed.holder, holder.value),
      accountKey: blindIndex(keyring, 'payout-account', `${channel.code}:${number}`),
      nameVerdict: verdict,
      nameRule: nameRuleVersion,
      state: 'proposed',
      codeSealed: safe.seal(sealed.code, code),
      codeSentAt: clock(),
      codesSent,
      wrongCodes: recent?.wrongCodes ?? 0,
      proposedAt: clock(),
    })
    await sendCode(tx, deps, { personId, id, phone, code, number, count: codesSent })
    const details = { channel: channel.code, nameVerdict: verdict }
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'payouts.proposed-account', actor, subject: personId, details })
    return ok({ verdict })
  })
}

async function readProposal(
  { db, keyring, providers, payeeOf }: ProposeDeps,
  { personId, channel, typed }: { personId: string; channel: Channel; typed: string },
): Promise<Outcome<{ number: string; phone: string; ownName: string; provider: Provider }, ProposeRefusal>> {
  const number = readNumber(channel, typed)
  if (number === undefined) return refused('number-invalid')
  const payee = await payeeOf({ db, keyring }, personId)
  const phone = payee && readMobileNumber(payee.phone)
  if (phone === undefined) return refused('not-registered')
  const provider = providers[channel.code]
  if (!provider) return refused('provider-unavailable')
  if (channel.account.holds === 'mobile-number' && number !== phone) return refused('phone-differs')
  return ok({ number, phone, ownName: payee?.name ?? '', provider })
}

/** Sends the code of the proposed account again, a new one each time. */
export async function resendCode(
  deps: ProposeDeps,
  personId: string,
): Promise<Outcome<undefined, 'nothing-proposed' | 'too-many-codes'>> {
  const { db, clock, keyring, payeeOf } = deps
  const payee = await payeeOf({ db, keyring }, personId)
  return transact(db, async (tx) => {
    const account = await getAccountForUpdate(tx, { personId, state: 'proposed' })
    const phone = payee && readMobileNumber(payee.phone)
    if (!account || phone === undefined) return refused('nothing-proposed')
    const sentBefore = isRecent(account, clock()) ? account.codesSent : 0
    if (sentBefore >= codesInHour) return refused('too-many-codes')
    const safe = await openSafe({ db: tx, keyring }, personId)
    const code = newCode()
    const change = {
      codeSealed: safe.seal(sealed.code, code),
      codeSentAt: clock(),
      codesSent: sentBefore + 1,
    }
    await updateAccount(tx, account, change)
    const number = safe.open(sealed.number, account.numberSealed)
    const { id } = account
    await sendCode(tx, deps, { personId, id, phone, code, number, count: sentBefore + 1 })
    return ok(undefined)
  })
}

/** The number in our one form, or `undefined` when the channel has no such numbers. */
export function readNumber(channel: Channel, typed: string): string | undefined {
  if (channel.account.holds === 'account-number') {
    const number = readBankAccount(typed)
    return number !== undefined && fitsChannel(channel, number) ? number : undefined
  }
  const number = readMobileNumber(typed)
  return number !== undefined && fitsChannel(channel, number.replace(/^62/, '0')) ? number : undefined
}

async function refuseEarly(
  { db, keyring, clock }: ProposeDeps,
  { personId, key }: { personId: string; key: string },
): Promise<'same-account' | 'account-in-use' | 'too-many-codes' | undefined> {
  const keys = blindIndexes(keyring, 'payout-account', key)
  const active = await findAccount(db, { personId, state: 'active' })
  if (active && active.trouble === null && keys.includes(active.accountKey)) return 'same-account'
  const claimant = await findClaimant(db, keys)
  if (claimant !== undefined && claimant !== personId) return 'account-in-use'
  const proposed = await findAccount(db, { personId, state: 'proposed' })
  const tooMany = proposed && isRecent(proposed, clock()) && proposed.codesSent >= codesInHour
  return tooMany ? 'too-many-codes' : undefined
}

async function askHolder(
  provider: Provider,
  { number, clock, personId }: { number: string; clock: Clock; personId: string },
): Promise<Outcome<string, ProposeRefusal>> {
  const now = clock()
  const reference = inquiryReference(`${personId}|${jakartaTimestamp(now, true)}`)
  const answer = await provider.findHolder({
    payee: { number },
    reference,
    externalId: externalId(now, { reference, purpose: 'connect' }),
    amount: 10_000n,
  })
  switch (answer.kind) {
    case 'found':
      return ok(answer.name)
    case 'refused':
      return refused(
        answer.cause === 'ours' || answer.cause === 'limit-of-ours' ? 'provider-unavailable' : answer.cause,
      )
    case 'unavailable':
      return refused('provider-unavailable')
  }
}

async function sendCode(
  tx: Transaction,
  { clock, keyring, contactOf }: ProposeDeps,
  given: { personId: string; id: string; phone: string; code: string; number: string; count: number },
): Promise<void> {
  const { personId, id, phone, code, number, count } = given
  const { language = 'id' } = (await contactOf({ db: tx, keyring }, personId)) ?? {}
  const words = noticeWords[language]
  const sms = { to: `+${phone}`, text: words.codeSms(code, lastDigits(number)) }
  const notice = {
    personId,
    key: `payouts.code:${id}:${count}`,
    language,
    message: words.code(),
    sms,
    inbox: false,
  }
  await notify({ tx, clock, keyring }, notice)
}

function isRecent({ codeSentAt }: { codeSentAt: Date | null }, now: Date): boolean {
  return codeSentAt !== null && now.getTime() - codeSentAt.getTime() < hourMs
}

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
