import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Operator } from '#platform/http'
import { newId } from '#platform/identifiers'
import { enqueue } from '#platform/jobs'
import { ok, type Outcome, refused } from '#platform/outcome'
import { tellCancelledJob } from './tell-cancelled.job.ts'
import { isPausable, mayMove, type WaveState } from './life-cycle.ts'
import { decideRequest, findOpenRequest, insertRequest, type RequestKind } from './store/requests.ts'
import { getWaveForUpdate, updateState, type Wave } from './store/waves.ts'
import type { Transaction } from '#platform/database'

type Deps = { db: Database; clock: Clock }

export type AskRefusal = 'not-possible' | 'request-waits' | 'reason-missing'

/** Asks to pause a wave, to let it go on, or to cancel it. Nothing happens before another operator confirms. */
export async function askChange(
  { db, clock }: Deps,
  { actor, waveId, kind, reason }: { actor: Operator; waveId: string; kind: RequestKind; reason: string },
): Promise<Outcome<undefined, AskRefusal>> {
  if (reason.trim() === '') return refused('reason-missing')
  return transact(db, async (tx) => {
    const wave = await getWaveForUpdate(tx, waveId)
    if (!isPossible(wave.state, kind)) return refused('not-possible')
    const request = {
      id: newId(clock),
      waveId,
      kind,
      reason,
      askedBy: actor.operatorId,
      askedAt: clock(),
    }
    if (!(await insertRequest(tx, request))) return refused('request-waits')
    await record(tx, clock, { actor, waveId, action: `waves.asked-${kind}` })
    return ok(undefined)
  })
}

export type DecideRefusal = 'nothing-asked' | 'own-request' | 'not-possible'

/** Confirms or declines what another operator asked for. */
export async function decideChange(
  { db, clock }: Deps,
  { actor, waveId, isConfirmed }: { actor: Operator; waveId: string; isConfirmed: boolean },
): Promise<Outcome<{ kind: RequestKind }, DecideRefusal>> {
  return transact(db, async (tx) => {
    const wave = await getWaveForUpdate(tx, waveId)
    const request = await findOpenRequest(tx, waveId)
    if (!request) return refused('nothing-asked')
    const { id, kind, askedBy } = request
    if (isConfirmed && askedBy === actor.operatorId) return refused('own-request')
    if (isConfirmed && !isPossible(wave.state, kind)) return refused('not-possible')
    const now = clock()
    const decision = isConfirmed ? 'confirmed' : 'declined'
    await decideRequest(tx, { id, decision, decidedBy: actor.operatorId, decidedAt: now })
    if (isConfirmed) await change(tx, wave, { kind, now })
    await record(tx, clock, { actor, waveId, action: `waves.${decision}-${kind}` })
    return ok({ kind })
  })
}

/** After the commitment a draw can no longer be stopped: whoever could stop it could choose among outcomes. */
function isPossible(state: WaveState, kind: RequestKind): boolean {
  if (kind === 'resume') return state === 'paused'
  return mayMove(state, kind === 'pause' ? 'paused' : 'cancelled')
}

async function change(
  tx: Transaction,
  wave: Wave,
  { kind, now }: { kind: RequestKind; now: Date },
): Promise<void> {
  if (kind === 'pause' && isPausable(wave.state))
    return updateState(tx, wave, 'paused', { pausedIn: wave.state, pausedAt: now, freezingSince: null })
  if (kind === 'resume' && wave.pausedIn) return updateState(tx, wave, wave.pausedIn, shifted(wave, now))
  await updateState(tx, wave, 'cancelled', { freezingSince: null })
  await enqueue(tx, tellCancelledJob, { waveId: wave.id, after: nobody })
}

/** Sorts before every person's id. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Nobody loses time by a pause: what still lay ahead when it began moves by its length. */
function shifted({ pausedAt, opensAt, closesAt, listingUntil }: Wave, now: Date) {
  const from = pausedAt ?? now
  const lengthMs = now.getTime() - from.getTime()
  const later = (instant: Date) => (instant > from ? new Date(instant.getTime() + lengthMs) : instant)
  return { opensAt: later(opensAt), closesAt: later(closesAt), listingUntil: later(listingUntil) }
}

function record(
  tx: Transaction,
  clock: Clock,
  { actor, waveId, action }: { actor: Operator; waveId: string; action: string },
): Promise<void> {
  const by = { kind: 'operator', id: actor.operatorId } as const
  return audit({ tx, clock }, { action, actor: by, subject: waveId })
}
