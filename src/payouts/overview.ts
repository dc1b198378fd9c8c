import { civilDay, type Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import type { Database } from '#platform/database'
import { lastDigits } from './account-number.ts'
import type { AttemptState } from './attempt.ts'
import { sealed } from './propose-account.ts'
import { type AccountState, findAccount } from './store/accounts.ts'
import { listEntitlements, type PersonEntitlement } from './store/entitlements.ts'
import { findParticipant, listMilestones } from './store/participants.ts'

/** How an incentive stands, in the person's terms. */
export type IncentiveState =
  | 'not-due'
  | 'due'
  | 'account-missing'
  | 'processing'
  | 'checking'
  | 'paid'
  | 'failed'
  | 'returned'

export type Incentive = {
  part: string
  instalment: number
  amount: bigint
  dueOn: string
  state: IncentiveState
  /** Why it failed or is held: a code. */
  reason: string | null
  paidAt: Date | null
}

export type ConnectedAccount = {
  channel: string
  last4: string
  trouble: string | null
  activeFrom: Date | null
}

export type Overview = {
  /** The number by which training institutions know the person; none before the first look. */
  reference: string | undefined
  account: ConnectedAccount | undefined
  /** A change that waits. */
  waiting: ConnectedAccount | undefined
  completedOn: string | undefined
  incentives: readonly Incentive[]
  paid: bigint
  /** The next one to come, if any. */
  next: Incentive | undefined
}

/** Finds everything that a person sees about payments in a programme. */
export async function findOverview(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  recipient: { personId: string; programme: string },
): Promise<Overview> {
  const { personId } = recipient
  const [reference, account, waiting, milestones, entitlements] = await Promise.all([
    findParticipant(db, recipient),
    findConnected({ db, keyring }, { personId, state: 'active' }),
    findConnected({ db, keyring }, { personId, state: 'confirmed' }),
    listMilestones(db, recipient),
    listEntitlements(db, recipient),
  ])
  const today = civilDay(clock())
  const hasAccount = account !== undefined && account.trouble === null
  const incentives = entitlements.map((entitlement) => incentiveOf(entitlement, { today, hasAccount }))
  return {
    reference,
    account,
    waiting,
    completedOn: milestones.find(({ event }) => event === 'training-completed')?.happenedOn,
    incentives,
    paid: incentives.reduce((sum, { state, amount }) => (state === 'paid' ? sum + amount : sum), 0n),
    next: incentives.find(({ state }) => state !== 'paid'),
  }
}

/** Finds a connected account as its owner may see it. */
export async function findConnected(
  { db, keyring }: { db: Database; keyring: Keyring },
  { personId, state }: { personId: string; state: AccountState },
): Promise<ConnectedAccount | undefined> {
  const account = await findAccount(db, { personId, state })
  if (!account) return undefined
  const safe = await openSafe({ db, keyring }, personId)
  const { channel, trouble, activeFrom } = account
  return { channel, last4: lastDigits(safe.open(sealed.number, account.numberSealed)), trouble, activeFrom }
}

const underWay: Readonly<Partial<Record<AttemptState, IncentiveState>>> = {
  created: 'processing',
  approved: 'processing',
  queued: 'processing',
  dispatching: 'processing',
  pending: 'processing',
  unknown: 'checking',
  held: 'checking',
  succeeded: 'paid',
  returned: 'returned',
}

function incentiveOf(
  { part, instalment, amount, dueOn, state, reason, settledAt }: PersonEntitlement,
  { today, hasAccount }: { today: string; hasAccount: boolean },
): Incentive {
  const isOurs = reason === 'ours' || reason === 'limit-of-ours'
  const shown = state === 'failed' && !isOurs && !hasAccount ? 'failed' : underWay[state ?? 'cancelled']
  const open = dueOn > today ? 'not-due' : dueState(hasAccount)
  return {
    part,
    instalment,
    amount,
    dueOn,
    state: shown ?? open,
    reason,
    paidAt: state === 'succeeded' ? settledAt : null,
  }
}

function dueState(hasAccount: boolean): IncentiveState {
  return hasAccount ? 'due' : 'account-missing'
}
