import { type Database, transact } from '#platform/database'
import { dispatchAttempt, type DispatchDeps, readOrder } from './dispatch-attempt.ts'
import type { Provider, StatusAnswer } from './gateways/provider.ts'
import { nextPoll } from './poll-schedule.ts'
import { externalId } from './reference.ts'
import { settleAttempt, type Settlement } from './settle-attempt.ts'
import { type Attempt, findAttempt, listLostAttempts, listSends } from './store/attempts.ts'
import type { TellDeps } from './tell-person.ts'

/**
 * Asks the provider what became of a payment. Only its clear answer settles the attempt; that it does not find the
 * payment is no proof. Where the provider answers a repeated reference as before, the same message goes out again.
 *
 * @param maySend asked before a message goes out again: a database that was restored may not pay
 */
export async function pollAttempt(
  deps: DispatchDeps,
  key: { personId: string; id: string },
  maySend: () => Promise<boolean>,
): Promise<void> {
  const { db, providers } = deps
  const attempt = await findAttempt(db, key)
  const provider = attempt && providers[attempt.provider]
  if (!provider || (attempt.state !== 'pending' && attempt.state !== 'unknown')) return
  const answer = await askStatus(deps, attempt, provider)
  const isLost = answer.class === 'not-found' && attempt.state === 'unknown'
  const isRepeated =
    isLost &&
    (await mayRepeat(deps, attempt, provider)) &&
    (await maySend()) &&
    (await dispatchAttempt(deps, key))
  if (isRepeated) return
  await transact(db, (tx) => applyStatus(tx, deps, { attempt, answer, provider }))
}

async function askStatus(deps: DispatchDeps, attempt: Attempt, provider: Provider): Promise<StatusAnswer> {
  const order = await readOrder(deps, attempt)
  if (!order) return { class: 'disagrees' } // our own row is not what was approved: a human looks
  const last = (await listSends(deps.db, attempt)).at(-1)
  return provider.askStatus({
    order,
    original: { externalId: last?.externalId ?? '', referenceNo: last?.referenceNo ?? undefined },
    externalId: externalId(deps.clock(), { reference: attempt.reference, purpose: 'status' }),
  })
}

/**
 * Takes up attempts whose worker died between the message and the answer: what became of them is unknown, so they are
 * asked about. They never go back to the queue.
 */
export async function sweepAttempts(deps: TellDeps & { db: Database }, timeoutMs: number): Promise<void> {
  const { db, clock } = deps
  const before = new Date(clock().getTime() - timeoutMs - 60_000)
  for (const attempt of await listLostAttempts(db, { before, limit: 200 })) {
    const settlement = { event: 'lose-sight', reason: 'process-died', nextAt: clock(), polls: 0 } as const
    await transact(db, (tx) => settleAttempt(tx, deps, attempt, settlement))
  }
}

async function applyStatus(
  tx: Parameters<typeof settleAttempt>[0],
  deps: TellDeps,
  { attempt, answer, provider }: { attempt: Attempt; answer: StatusAnswer; provider: Provider },
): Promise<void> {
  const settlement = settlementOf(answer, { attempt, provider, now: deps.clock() })
  const settled = await settleAttempt(tx, deps, attempt, settlement)
  // It had succeeded before it came back: both are written down.
  if (settled && answer.class === 'returned') await settleAttempt(tx, deps, settled, { event: 'return' })
}

function settlementOf(
  answer: StatusAnswer,
  { attempt, provider, now }: { attempt: Attempt; provider: Provider; now: Date },
): Settlement {
  const polls = attempt.polls + 1
  const dispatchedAt = attempt.dispatchedAt ?? now
  const nextAt = nextPoll({ polls, dispatchedAt, now, profile: provider.profile })
  const same = { event: attempt.state === 'pending' ? 'progress' : 'lose-sight', nextAt, polls } as const
  const notFoundFrom = attempt.notFoundFrom ?? now
  const settlements: Record<StatusAnswer['class'], Settlement> = {
    success: { event: 'succeed', polls },
    returned: { event: 'succeed', polls },
    'not-executed': { event: 'fail', cause: 'account-refused', polls },
    pending: { event: 'progress', nextAt, polls },
    disagrees: { event: 'hold', reason: 'status-disagrees', polls },
    'not-found': { ...same, reason: 'not-found', notFound: attempt.notFound + 1, notFoundFrom },
    'no-information': { ...same, reason: attempt.reason ?? undefined },
  }
  return settlements[answer.class]
}

/** Whether sending the very same message again pays nothing twice; a reference that may be forgotten does not count. */
async function mayRepeat(
  { db, clock }: DispatchDeps,
  attempt: Attempt,
  { profile }: Provider,
): Promise<boolean> {
  if (!profile.idempotentByReference.is) return false
  const [first] = await listSends(db, attempt)
  const ageMs = clock().getTime() - (first?.sentAt ?? attempt.createdAt).getTime()
  return ageMs < (profile.dedupeDays.is ?? 1) * 86_400_000
}
