import { confirmPhoneCode } from '#accounts'
import { getProgramme } from '#programmes'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { formatDateTime } from '#platform/ui'
import { lastDigits } from './account-number.ts'
import { codePurpose, sealed } from './propose-account.ts'
import {
  claimAccount,
  findAccount,
  getAccountForUpdate,
  listWaitingAccounts,
  updateAccount,
} from './store/accounts.ts'
import { tellPerson } from './tell-person.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/** A change waits, so that the owner of the old account can object. */
const changeWaitMs = 72 * 3_600_000

/**
 * Connects the proposed account with the code from the SMS. The first one counts at once; one that replaces another
 * waits 72 hours. One number belongs to one person: whoever claims it second is refused, and it is written down.
 */
export async function confirmAccount(
  deps: Deps,
  { personId, programme, code }: { personId: string; programme: string; code: string },
): Promise<Outcome<{ activeFrom: Date }, CodeRefusal | 'account-in-use'>> {
  const { db, clock, keyring } = deps
  if (!(await findAccount(db, { personId, state: 'proposed' }))) return refused('nothing-proposed')
  const confirmed = await confirmPhoneCode(deps, { personId, purpose: codePurpose, code })
  if (!confirmed.ok) return confirmed
  return transact(db, async (tx) => {
    const now = clock()
    const account = await getAccountForUpdate(tx, { personId, state: 'proposed' })
    if (!account) return refused('nothing-proposed')
    const safe = await openSafe({ db: tx, keyring }, personId)
    const owner = await claimAccount(tx, { accountKey: account.accountKey, personId, claimedAt: now })
    if (owner !== personId) {
      await updateAccount(tx, account, { state: 'dropped', endedAt: now })
      await record(tx, deps, { action: 'payouts.refused-shared-account', personId, channel: account.channel })
      return refused('account-in-use')
    }
    const { isChange, activeFrom } = await connect(tx, { account, now })
    const last4 = lastDigits(safe.open(sealed.number, account.numberSealed))
    const channel = nameOf(programme, account.channel)
    await tellPerson(tx, deps, {
      personId,
      key: `connected:${account.id}`,
      message: (words, language) =>
        isChange
          ? words.changed({ channel, last4 }, formatDateTime(language, activeFrom))
          : words.connected({ channel, last4 }),
    })
    await record(tx, deps, { action: 'payouts.confirmed-account', personId, channel: account.channel })
    return ok({ activeFrom })
  })
}

type CodeRefusal = 'nothing-proposed' | 'wrong-code' | 'expired' | 'too-many'
type Account = NonNullable<Awaited<ReturnType<typeof getAccountForUpdate>>>

/** Lets an account count at once, or after 72 hours when it replaces another number. */
async function connect(
  tx: Transaction,
  { account, now }: { account: Account; now: Date },
): Promise<{ isChange: boolean; activeFrom: Date }> {
  const { personId, accountKey } = account
  const active = await getAccountForUpdate(tx, { personId, state: 'active' })
  const waiting = await getAccountForUpdate(tx, { personId, state: 'confirmed' })
  const isChange = active !== undefined && active.accountKey !== accountKey
  const activeFrom = isChange ? new Date(now.getTime() + changeWaitMs) : now
  if (waiting) await updateAccount(tx, waiting, { state: 'dropped', endedAt: now })
  if (active && !isChange) await updateAccount(tx, active, { state: 'replaced', endedAt: now })
  const state = isChange ? 'confirmed' : 'active'
  await updateAccount(tx, account, { state, confirmedAt: now, activeFrom })
  return { isChange, activeFrom }
}

/** Cancels a change that waits; the account that was connected stays. */
export async function cancelChange(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  personId: string,
): Promise<Outcome<undefined, 'nothing-waits'>> {
  return transact(db, async (tx) => {
    const waiting = await getAccountForUpdate(tx, { personId, state: 'confirmed' })
    if (!waiting) return refused('nothing-waits')
    await updateAccount(tx, waiting, { state: 'dropped', endedAt: clock() })
    await record(tx, { clock }, { action: 'payouts.cancelled-change', personId, channel: waiting.channel })
    return ok(undefined)
  })
}

/** Lets changed accounts count whose time of waiting is over. */
export async function activateAccounts({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  for (const { personId } of await listWaitingAccounts(db, { now: clock(), limit: 100 }))
    await transact(db, async (tx) => {
      const active = await getAccountForUpdate(tx, { personId, state: 'active' })
      const waiting = await getAccountForUpdate(tx, { personId, state: 'confirmed' })
      if (!waiting?.activeFrom || waiting.activeFrom > clock()) return
      if (active) await updateAccount(tx, active, { state: 'replaced', endedAt: clock() })
      await updateAccount(tx, waiting, { state: 'active' })
      await record(tx, { clock }, { action: 'payouts.activated-account', personId, channel: waiting.channel })
    })
}

/** The name of a channel, as text. */
export function nameOf(programme: string, channel: string): string {
  return getProgramme(programme).channels.find(({ code }) => code === channel)?.name ?? channel
}

async function record(
  tx: Transaction,
  { clock }: Pick<Deps, 'clock'>,
  { action, personId, channel }: { action: string; personId: string; channel: string },
): Promise<void> {
  const actor = { kind: 'person', id: personId } as const
  await audit({ tx, clock }, { action, actor, subject: personId, details: { channel } })
}
