import { civilDay } from '#platform/clock'
import { blindIndexes, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import type { PaymentAnswer, PaymentOrder, Provider, Providers, WrittenPayment } from './gateways/provider.ts'
import { sendJournal } from './ledger.ts'
import type { Failpoint, FindActiveAward } from './neighbours.ts'
import { nextPoll, nextSend } from './poll-schedule.ts'
import { sealed } from './propose-account.ts'
import { externalId } from './reference.ts'
import { settleAttempt, type Settlement } from './settle-attempt.ts'
import { findAccount, findAccountById } from './store/accounts.ts'
import {
  type Attempt,
  findAttempt,
  insertSend,
  listSends,
  noteAnswer,
  updateAttempt,
} from './store/attempts.ts'
import { post } from './store/ledger.ts'
import { findRunLine } from './store/runs.ts'
import { getSwitch, isLaneStopped, setLane } from './store/switch.ts'
import type { TellDeps } from './tell-person.ts'

export type DispatchDeps = TellDeps & {
  db: Database
  providers: Providers
  failpoint: Failpoint
  findActiveAward: FindActiveAward
}

/** Messages of one attempt, all refused by traffic rules, after which it counts as failed. */
const mostSends = 50

/**
 * Sends one payment. First the message is written down and committed (attempt and send, with the amount in flight),
 * then it leaves, outside of any transaction, then the answer is written down. Whoever dies in between leaves an
 * attempt that is *dispatching*: it is never sent anew under another reference. Answers whether a message left.
 */
export async function dispatchAttempt(
  deps: DispatchDeps,
  key: { personId: string; id: string },
): Promise<boolean> {
  const { db, providers, failpoint } = deps
  const attempt = await findAttempt(db, key)
  const provider = attempt && providers[attempt.provider]
  if (!attempt || !provider) return false
  const order = await readOrder(deps, attempt)
  const fault = order ? await findHindrance(deps, attempt) : 'list-differs'
  if (!order || fault) {
    await transact(db, (tx) => settleAttempt(tx, deps, attempt, { event: 'hold', reason: fault }))
    return false
  }
  const written = provider.writePayment(order)
  const sent = await transact(db, (tx) => storeSend(tx, deps, { attempt, written }))
  if (!sent) return false
  failpoint('attempt-stored')
  const answer = await provider.pay(written, sent.externalId, {
    connected: () => failpoint('connected'),
    bytesSent: () => failpoint('bytes-sent'),
    answerReceived: () => failpoint('answer-received'),
  })
  await transact(db, (tx) => storeAnswer(tx, deps, { attempt: sent.attempt, answer, provider }))
  failpoint('answer-stored')
  return true
}

/**
 * Why a checked attempt may not leave after all: while payments were frozen or its provider stopped, days may have
 * passed. What has left once is not stopped by it: the money may have moved already.
 */
async function findHindrance(
  { db, findActiveAward }: DispatchDeps,
  { personId, programme, state, accountId }: Attempt,
): Promise<'award-revoked' | 'account-changed' | undefined> {
  if (state !== 'queued') return undefined
  const award = await findActiveAward(db, personId)
  if (award?.programme !== programme) return 'award-revoked'
  const account = await findAccount(db, { personId, state: 'active' })
  return account?.id === accountId ? undefined : 'account-changed'
}

/**
 * The order of an attempt, if attempt, account and the approved list still agree; `undefined` otherwise. A message
 * that goes out again is the same to the letter, so it keeps the date of the first.
 */
export async function readOrder(
  { db, keyring, clock }: Pick<DispatchDeps, 'db' | 'keyring' | 'clock'>,
  attempt: Attempt,
): Promise<PaymentOrder | undefined> {
  const { personId, id, runId, accountId, accountKey, amount, provider, reference } = attempt
  const line = await findRunLine(db, { runId, attemptId: id })
  const isApproved =
    line?.amount === amount &&
    line.accountKey === accountKey &&
    line.provider === provider &&
    line.personId === personId
  const account = await findAccountById(db, { personId, id: accountId })
  if (!isApproved || !account) return undefined
  const safe = await openSafe({ db, keyring }, personId)
  const number = safe.open(sealed.number, account.numberSealed)
  const keys = blindIndexes(keyring, 'payout-account', `${provider}:${number}`)
  if (!keys.includes(accountKey)) return undefined
  const [first] = await listSends(db, attempt)
  return {
    reference,
    payee: { number, name: safe.open(sealed.holder, account.holderSealed) },
    amount,
    transactionAt: first?.transactionAt ?? clock(),
  }
}

/** T1: the attempt is dispatching, its message stored, its amount in flight. `undefined`: not now, or not by us. */
async function storeSend(
  tx: Transaction,
  { clock }: DispatchDeps,
  { attempt, written }: { attempt: Attempt; written: WrittenPayment },
): Promise<{ attempt: Attempt; externalId: string } | undefined> {
  const { personId, id, provider, reference } = attempt
  const now = clock()
  const isFirst = attempt.state === 'queued'
  const isDue = attempt.nextAt !== null && attempt.nextAt <= now // another worker may have sent it meanwhile
  const isAgain = attempt.state === 'dispatching' || attempt.state === 'unknown'
  if (!isDue || (!isFirst && !isAgain)) return undefined
  const { state: paying } = await getSwitch(tx)
  if (paying !== 'open' || (await isLaneStopped(tx, provider))) return undefined
  const sendNo = attempt.sends + 1
  const change = { state: 'dispatching', sent: true, sends: sendNo, nextAt: null, dispatchedAt: now } as const
  if (!(await updateAttempt(tx, attempt, change))) return undefined
  const messageId = externalId(now, { reference, purpose: `send ${sendNo}` })
  await insertSend(tx, {
    personId,
    attemptId: id,
    sendNo,
    externalId: messageId,
    businessDate: civilDay(now),
    transactionAt: written.order.transactionAt,
    service: written.service,
    bodySha256: written.sha256,
    sentAt: now,
  })
  const journal = sendJournal({ ...attempt, attemptId: id })
  if (isFirst) await post(tx, { ownerId: personId, journal, postedAt: now })
  return { attempt: { ...attempt, ...change, version: attempt.version + 1 }, externalId: messageId }
}

/** T2: the answer, the new state and its journal, together. */
async function storeAnswer(
  tx: Transaction,
  deps: DispatchDeps,
  { attempt, answer, provider }: { attempt: Attempt; answer: PaymentAnswer; provider: Provider },
): Promise<void> {
  const now = deps.clock()
  await noteAnswer(tx, {
    personId: attempt.personId,
    attemptId: attempt.id,
    sendNo: attempt.sends,
    answeredAt: now,
    httpStatus: answer.httpStatus ?? null,
    responseCode: answer.responseCode ?? null,
    referenceNo: answer.referenceNo ?? null,
    outcome: answer.class,
  })
  await settleAttempt(tx, deps, attempt, settlementOf(answer, { attempt, provider, now }))
  if (!answer.stopsLane) return
  const reason = answer.responseCode ?? answer.class
  await setLane(tx, { provider: attempt.provider, state: 'stopped', reason, changedBy: null, changedAt: now })
}

function settlementOf(
  answer: PaymentAnswer,
  { attempt, provider, now }: { attempt: Attempt; provider: Provider; now: Date },
): Settlement {
  const dispatchedAt = attempt.dispatchedAt ?? now
  const nextAt = nextPoll({ polls: 0, dispatchedAt, now, profile: provider.profile })
  const lost = { event: 'lose-sight', reason: answer.responseCode ?? answer.class, nextAt, polls: 0 } as const
  const settlements: Record<PaymentAnswer['class'], Settlement> = {
    success: { event: 'succeed' },
    pending: { event: 'progress', nextAt, polls: 0 },
    disagrees: { event: 'hold', reason: 'answer-disagrees' },
    'not-sent': { event: 'resend', reason: 'not-sent', nextAt: nextSend({ sends: attempt.sends, now }) },
    unknown: lost,
    'known-reference': lost,
    'not-executed': settleRefused(answer, attempt.sends, now),
  }
  return settlements[answer.class]
}

/** A refusal by traffic rules or an old token concerns nobody's account: the same message goes out again. */
function settleRefused({ again, cause, responseCode }: PaymentAnswer, sends: number, now: Date): Settlement {
  if (again === undefined || sends >= mostSends) return { event: 'fail', cause }
  const nextAt = again === 'with-new-token' && sends === 1 ? now : nextSend({ sends, now })
  return { event: 'resend', reason: responseCode, nextAt }
}
