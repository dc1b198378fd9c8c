import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { moveAttempt } from './attempt.ts'
import { failureJournal, releaseJournal } from './ledger.ts'
import { unpaidProof } from './poll-schedule.ts'
import { findAttempt, updateAttempt } from './store/attempts.ts'
import { post } from './store/ledger.ts'

type Deps = { db: Database; clock: Clock }
type Given = { operatorId: string; personId: string; id: string }

/** Cancels an attempt whose message never left; its entitlement goes into a later run. */
export async function cancelAttempt(
  { db, clock }: Deps,
  { actor, personId, id }: { actor: Actor; personId: string; id: string },
): Promise<Outcome<undefined, 'not-there' | 'already-sent'>> {
  return transact(db, async (tx) => {
    const attempt = await findAttempt(tx, { personId, id })
    if (!attempt) return refused('not-there')
    const state = attempt.sent || attempt.state === 'created' ? undefined : moveAttempt(attempt, 'cancel')
    if (state === undefined) return refused('already-sent')
    const now = clock()
    if (!(await updateAttempt(tx, attempt, { state, nextAt: null, settledAt: now })))
      return refused('already-sent')
    const journal = releaseJournal({ ...attempt, attemptId: id })
    await post(tx, { ownerId: personId, journal, postedAt: now })
    await audit({ tx, clock }, { action: 'payouts.cancelled-attempt', actor, subject: personId })
    return ok(undefined)
  })
}

/**
 * Says that a payment nobody finds was never made. The provider must have answered three times over a day that it does
 * not know it, and two people must say so, each with the closed statement of that day before them. Then it has failed,
 * and may be paid again.
 */
export async function sayUnpaid(
  { db, clock }: Deps,
  { operatorId, personId, id }: Given,
): Promise<Outcome<'asked' | 'failed', 'not-there' | 'not-unknown' | 'too-early' | 'same-person'>> {
  return transact(db, async (tx) => {
    const attempt = await findAttempt(tx, { personId, id })
    if (!attempt) return refused('not-there')
    if (attempt.state !== 'unknown' && attempt.state !== 'pending') return refused('not-unknown')
    const now = clock()
    const span = attempt.notFoundFrom ? now.getTime() - attempt.notFoundFrom.getTime() : 0
    if (attempt.notFound < unpaidProof.answers || span < unpaidProof.spanMs) return refused('too-early')
    if (attempt.unpaidSaidBy === operatorId) return refused('same-person')
    if (attempt.unpaidSaidBy === null) {
      await updateAttempt(tx, attempt, { unpaidSaidBy: operatorId })
      await record(tx, { clock }, { action: 'payouts.asked-unpaid', operatorId, personId })
      return ok('asked')
    }
    const change = { state: 'failed', reason: 'ours', nextAt: null, settledAt: now } as const
    if (!(await updateAttempt(tx, attempt, change))) return refused('not-unknown')
    await post(tx, {
      ownerId: personId,
      journal: failureJournal({ ...attempt, attemptId: id }),
      postedAt: now,
    })
    await record(tx, { clock }, { action: 'payouts.confirmed-unpaid', operatorId, personId })
    return ok('failed')
  })
}

async function record(
  tx: Transaction,
  { clock }: Pick<Deps, 'clock'>,
  { action, operatorId, personId }: { action: string; operatorId: string; personId: string },
): Promise<void> {
  await audit({ tx, clock }, { action, actor: { kind: 'operator', id: operatorId }, subject: personId })
}
