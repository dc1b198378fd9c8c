import { getProgramme } from '#programmes'
import { audit } from '#platform/audit'
import { openSafe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import { formatRupiah } from '#platform/ui'
import { lastDigits } from './account-number.ts'
import { type AttemptEvent, type AttemptState, moveAttempt } from './attempt.ts'
import { nameOf } from './confirm-account.ts'
import { failureJournal, type Journal, lateSuccessJournal, returnJournal, successJournal } from './ledger.ts'
import { sealed } from './propose-account.ts'
import type { Cause } from './response-class.ts'
import { findAccountById, updateAccount } from './store/accounts.ts'
import { type Attempt, updateAttempt } from './store/attempts.ts'
import { getEntitlement } from './store/entitlements.ts'
import { post } from './store/ledger.ts'
import type { TroubleReason } from './notice-words.ts'
import { tellPerson, type TellDeps } from './tell-person.ts'

/** What has become known about an attempt. */
export type Settlement = {
  event: Extract<
    AttemptEvent,
    'succeed' | 'fail' | 'progress' | 'lose-sight' | 'hold' | 'return' | 'succeed-late' | 'resend'
  >
  /** Code of the reason; a `Cause` when the attempt failed. */
  reason?: string | undefined
  cause?: Cause | undefined
  /** When to look again; left out, nobody looks by itself. */
  nextAt?: Date | undefined
  polls?: number
  notFound?: number
  notFoundFrom?: Date | undefined
}

const journals: Partial<Record<Settlement['event'], (attempt: Attempt) => Journal>> = {
  succeed: (attempt) => successJournal({ ...attempt, attemptId: attempt.id }),
  fail: (attempt) => failureJournal({ ...attempt, attemptId: attempt.id }),
  return: (attempt) => returnJournal({ ...attempt, attemptId: attempt.id }),
  'succeed-late': (attempt) => lateSuccessJournal({ ...attempt, attemptId: attempt.id }),
}

/**
 * Writes down what has become of an attempt, its journal with it, and tells the person. Answers the attempt as it is
 * now; `undefined` when somebody else has settled it meanwhile, or the event is not allowed in its state.
 */
export async function settleAttempt(
  tx: Transaction,
  deps: TellDeps,
  attempt: Attempt,
  settlement: Settlement,
): Promise<Attempt | undefined> {
  const state = moveAttempt(attempt, settlement.event)
  if (state === undefined) return undefined
  const now = deps.clock()
  const change = changeOf(attempt, settlement, { state, now })
  if (!(await updateAttempt(tx, attempt, change))) return undefined
  const settled = { ...attempt, ...change, version: attempt.version + 1 }
  const journal = journals[settlement.event]?.(attempt)
  if (journal) await post(tx, { ownerId: attempt.personId, journal, postedAt: now })
  if (state === 'succeeded') await tellPaid(tx, deps, attempt)
  if (state === 'failed') await tellFailed(tx, deps, attempt, settlement.cause ?? 'ours')
  if (isEnd(state) || state === 'held') await record(tx, deps, settled)
  return settled
}

function changeOf(
  attempt: Attempt,
  { cause, reason = cause, nextAt, ...counts }: Settlement,
  { state, now }: { state: AttemptState; now: Date },
) {
  return {
    state,
    reason: reason ?? null,
    nextAt: nextAt ?? null,
    polls: counts.polls ?? attempt.polls,
    notFound: counts.notFound ?? attempt.notFound,
    notFoundFrom: counts.notFoundFrom ?? attempt.notFoundFrom,
    settledAt: isEnd(state) ? now : null,
  }
}

function isEnd(state: AttemptState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'returned'
}

async function record(tx: Transaction, { clock }: TellDeps, attempt: Attempt): Promise<void> {
  const { personId, state, reason, reference, provider } = attempt
  const actor = { kind: 'system' } as const
  const details = { state, reason, reference, provider }
  await audit({ tx, clock }, { action: 'payouts.settled-attempt', actor, subject: personId, details })
}

async function tellPaid(tx: Transaction, deps: TellDeps, attempt: Attempt): Promise<void> {
  const { personId, programme } = attempt
  const account = await findAccountById(tx, { personId, id: attempt.accountId })
  if (!account) throw new Error(`Attempt ${attempt.id} names no account`)
  const safe = await openSafe({ db: tx, keyring: deps.keyring }, personId)
  const last4 = lastDigits(safe.open(sealed.number, account.numberSealed))
  const channel = nameOf(programme, account.channel)
  const money = await moneyOf(tx, attempt)
  await tellPerson(tx, deps, {
    personId,
    key: `paid:${attempt.id}`,
    message: (words, language) => words.paid(money(language), { channel, last4 }),
  })
}

async function tellFailed(tx: Transaction, deps: TellDeps, attempt: Attempt, cause: Cause): Promise<void> {
  const isOurs = cause === 'ours' || cause === 'limit-of-ours'
  // What is ours goes into the next run by itself; the person can do nothing.
  if (!isOurs) await noteTrouble(tx, deps, attempt, cause)
}

/** Marks the account of an attempt as in trouble and tells the person why, and what to do. */
export async function noteTrouble(
  tx: Transaction,
  deps: TellDeps,
  attempt: Attempt,
  reason: TroubleReason,
): Promise<void> {
  const { personId, id, accountId } = attempt
  await updateAccount(tx, { personId, id: accountId }, { trouble: reason })
  const money = await moneyOf(tx, attempt)
  await tellPerson(tx, deps, {
    personId,
    key: `failed:${id}`,
    message: (words, language) => words.failed(money(language), words.reasons[reason]),
  })
}

async function moneyOf(tx: Transaction, { personId, entitlementId, programme, amount }: Attempt) {
  const { part, instalment } = await getEntitlement(tx, { personId, id: entitlementId })
  const names = getProgramme(programme).money.entitlements.find(({ code }) => code === part)?.name
  return (language: 'id' | 'en') => ({
    part: names?.[language] ?? part,
    instalment,
    amount: formatRupiah(amount),
  })
}
