import { sendPhoneCode } from '#accounts'
import { type Channel, fitsChannel } from '#programmes'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { readBankAccount, readMobileNumber } from './account-number.ts'
import { jakartaTimestamp } from './jakarta.ts'
import type { Provider, Providers } from './gateways/provider.ts'
import { matchNames, nameRuleVersion, type NameVerdict } from './name-match.ts'
import type { PayeeOf } from './neighbours.ts'
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

export const codePurpose = 'connect-payout-account'

/** Places of what is sealed. */
export const sealed = {
  number: 'payouts.payout_accounts.number_sealed',
  holder: 'payouts.payout_accounts.holder_sealed',
} as const

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

  await transact(db, async (tx) => {
    const before = await getAccountForUpdate(tx, { personId, state: 'proposed' })
    if (before) await updateAccount(tx, before, { state: 'dropped', endedAt: clock() })
    const safe = await openSafe({ db: tx, keyring }, personId)
    await insertAccount(tx, {
      personId,
      id: newId(clock),
      channel: channel.code,
      numberSealed: safe.seal(sealed.number, number),
      holderSealed: safe.seal(sealed.holder, holder.value),
      accountKey: blindIndex(keyring, 'payout-account', `${channel.code}:${number}`),
      nameVerdict: verdict,
      nameRule: nameRuleVersion,
      state: 'proposed',
      proposedAt: clock(),
    })
    const details = { channel: channel.code, nameVerdict: verdict }
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'payouts.proposed-account', actor, subject: personId, details })
  })
  const code = await sendPhoneCode(deps, { personId, phone: `+${phone}`, purpose: codePurpose })
  // A code that was sent a moment ago still works.
  return !code.ok && code.reason === 'too-many' ? refused('too-many-codes') : ok({ verdict })
}

/** Sends the code of the proposed account again, a new one each time. */
export async function resendCode(
  deps: ProposeDeps,
  personId: string,
): Promise<Outcome<undefined, 'nothing-proposed' | 'too-soon' | 'too-many-codes'>> {
  const { db, keyring, payeeOf } = deps
  const payee = await payeeOf({ db, keyring }, personId)
  const phone = payee && readMobileNumber(payee.phone)
  if (phone === undefined || !(await findAccount(db, { personId, state: 'proposed' })))
    return refused('nothing-proposed')
  const sent = await sendPhoneCode(deps, { personId, phone: `+${phone}`, purpose: codePurpose })
  if (sent.ok) return ok(undefined)
  return refused(sent.reason === 'too-soon' ? 'too-soon' : 'too-many-codes')
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

async function refuseEarly(
  { db, keyring }: ProposeDeps,
  { personId, key }: { personId: string; key: string },
): Promise<'same-account' | 'account-in-use' | undefined> {
  const keys = blindIndexes(keyring, 'payout-account', key)
  const active = await findAccount(db, { personId, state: 'active' })
  if (active && active.trouble === null && keys.includes(active.accountKey)) return 'same-account'
  const claimant = await findClaimant(db, keys)
  return claimant !== undefined && claimant !== personId ? 'account-in-use' : undefined
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
