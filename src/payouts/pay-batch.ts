import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { activateAccounts } from './confirm-account.ts'
import { announceEntitlements } from './announce-entitlements.ts'
import { dispatchAttempt, type DispatchDeps } from './dispatch-attempt.ts'
import { beginBatch, mayPay } from './guard-instance.ts'
import type { MarkKeeper } from './neighbours.ts'
import { pollAttempt, sweepAttempts } from './poll-attempt.ts'
import { prepareAttempt, type PrepareDeps } from './prepare-attempt.ts'
import type { AttemptState } from './attempt.ts'
import { cancelAttempt } from './settle-by-people.ts'
import { listDueAttempts, listReplaced } from './store/attempts.ts'
import { deleteNonces } from './store/participants.ts'

export type PayoutWorkerDeps = DispatchDeps & PrepareDeps & { mark: MarkKeeper }

/** Attempts fetched at once, and worked on at a time: most of the time each waits for its provider. */
const batch = 200
const atATime = 16
/** Longest wait for an answer of any provider. */
const timeoutMs = 30_000

/** Checks approved attempts and sends what is ready, batch after batch, until nothing is due. */
export async function payWhatIsDue(deps: PayoutWorkerDeps): Promise<void> {
  const ofChecks = await each(deps, ['approved'], (key) => prepareAttempt(deps, key))
  const ofSending = await each(deps, ['queued', 'dispatching'], (key) => dispatchAttempt(deps, key), {
    before: () => maySend(deps),
  })
  report([...ofChecks, ...ofSending])
}

/** Whether payments may leave now; then a batch of them has begun. */
async function maySend(deps: PayoutWorkerDeps): Promise<boolean> {
  if (!(await mayPay(deps))) return false
  await beginBatch(deps)
  return true
}

/** Follows up what was sent and not answered clearly, and what a worker that died has left. */
export async function followUp(deps: PayoutWorkerDeps): Promise<void> {
  await sweepAttempts(deps, timeoutMs)
  await each(deps, ['pending', 'unknown'], (key) => pollAttempt(deps, key, () => maySend(deps)))
}

/** Tells people what has fallen due, lets changed accounts count, forgets old nonces. */
export async function keepHouse(deps: PayoutWorkerDeps): Promise<void> {
  await announceEntitlements(deps)
  await activateAccounts(deps)
  await releaseReplaced(deps)
  await forgetNonces(deps)
}

/** Lets go of what was held for an account that its person has replaced: the next run pays it to the new one. */
async function releaseReplaced({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  for (const key of await listReplaced(db, batch))
    await cancelAttempt({ db, clock }, { ...key, actor: { kind: 'system' } })
}

/** A message older than five minutes is not believed, so its nonce need not be known for longer than that. */
async function forgetNonces({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  await transact(db, (tx) => deleteNonces(tx, new Date(clock().getTime() - 3_600_000)))
}

/** Works on every attempt that is due; answers the faults, for one person's must not keep the others from their money. */
async function each(
  { db, clock, providers }: Pick<PayoutWorkerDeps, 'db' | 'clock' | 'providers'>,
  states: readonly AttemptState[],
  work: (key: { personId: string; id: string }) => Promise<unknown>,
  { before = async () => true }: { before?: () => Promise<boolean> } = {},
): Promise<unknown[]> {
  const now = clock() // what falls due while we work waits for the next tick
  const done = new Set<string>()
  const faults: unknown[] = []
  for (;;) {
    const due = (
      await listDueAttempts(db, {
        states,
        now,
        limit: batch + faults.length,
        providers: Object.keys(providers),
      })
    ).filter(({ id }) => !done.has(id))
    if (due.length === 0 || !(await before())) return faults
    for (const { id } of due) done.add(id)
    const keys = due.values()
    const drains = await Promise.all(Array.from({ length: atATime }, () => drain(keys, work)))
    faults.push(...drains.flat())
  }
}

async function drain<Key>(keys: Iterable<Key>, work: (key: Key) => Promise<unknown>): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const key of keys) await work(key).catch((fault: unknown) => faults.push(fault))
  return faults
}

/** @throws AggregateError when there are faults */
function report(faults: readonly unknown[]): void {
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} payments could not be worked on`)
}
