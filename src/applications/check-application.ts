import { audit } from '#platform/audit'
import { civilDay } from '#platform/clock'
import { type Database, type Transaction, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import type { CivilDay } from '#programmes'
import { checkApplication } from './check-application.job.ts'
import { concludeCheck } from './conclude-check.ts'
import { judgeApplication, type JudgeDeps } from './judge-application.ts'
import { getForUpdate, listDueChecks, updateState } from './store/applications.ts'
import { findById, updateCheckDueAt } from './store/checked-applications.ts'

export type CheckDeps = JudgeDeps & {
  /** Last day of the wave that is open or comes next, on which ages count; answered by a later module. */
  closingDay: () => Promise<CivilDay | undefined>
  /** Whether the person has an award, so that one place of the family card is the own one; answered by a later module. */
  holdsPlace: (personId: string) => Promise<boolean>
}

/** A check that did not come to its end, by whatever fault, is begun again after an hour, in milliseconds. */
const lostMs = 3_600_000
/** Due checks that one tick queues. */
const batch = 200

/**
 * Checks an application that was sent, or whose check was asked for again. When a registry is silent, the application
 * stays in `checking` and is due again later. Safe to repeat: an application in any other state is left alone.
 */
export async function runCheck(
  deps: CheckDeps,
  { personId, applicationId: id }: { personId: string; applicationId: string },
): Promise<void> {
  const { db, clock, keyring } = deps
  await transact(db, (tx) => beginCheck({ ...deps, tx }, { personId, id }))
  const application = await findById(db, { personId, id })
  if (application?.state !== 'checking') return
  const judged = await judgeApplication(deps, {
    application,
    onDay: (await deps.closingDay()) ?? civilDay(clock()),
    holdsPlace: await deps.holdsPlace(personId),
    reuse: 'after-silence',
  })
  await transact(db, (tx) => concludeCheck({ tx, clock, keyring }, { judged, expected: 'checking' }))
}

/** Queues every check that has fallen due, and gives it an hour to be done. */
export async function queueDueChecks({ db, clock }: Pick<CheckDeps, 'db' | 'clock'>): Promise<void> {
  for (const { personId, id } of await listDueChecks(db, clock(), batch)) {
    await transact(db, async (tx) => {
      await updateCheckDueAt(tx, { personId, id, checkDueAt: lostAt(clock) })
      await queueCheck(tx, { personId, applicationId: id })
    })
  }
}

/** Queues the check of an application; one that still waits is not queued twice. */
export function queueCheck(tx: Transaction, key: { personId: string; applicationId: string }): Promise<void> {
  return enqueue(tx, checkApplication, key, `${checkApplication.name}:${key.applicationId}`)
}

async function beginCheck(
  { tx, clock }: { tx: Transaction; db: Database; clock: CheckDeps['clock'] },
  { personId, id }: { personId: string; id: string },
): Promise<void> {
  if (!(await findById(tx, { personId, id }))) return
  const { state } = await getForUpdate(tx, { personId, id })
  if (state !== 'submitted') return
  await updateState(tx, { personId, id, state: 'checking', checkDueAt: lostAt(clock) })
  const actor = { kind: 'system' } as const
  await audit({ tx, clock }, { action: 'applications.began-check', actor, subject: personId })
}

/** When a check that was begun now counts as lost. */
export function lostAt(clock: CheckDeps['clock']): Date {
  return new Date(clock().getTime() + lostMs)
}
