import type { Clock } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { CaseKind, CaseNext } from './cases.ts'
import { lostAt, queueCheck } from './check-application.ts'
import { mayMove } from './life-cycle.ts'
import { getForUpdate, updateState } from './store/applications.ts'
import { claimNik, deleteNikClaim, findNikClaim } from './store/nik-claims.ts'

type Application = { personId: string; id: string; programme: string }

/** Moves an application on after an officer's decision, in the caller's transaction, which holds it locked. */
export async function moveAfterCase(
  deps: { tx: Transaction; clock: Clock },
  {
    application,
    kind,
    next,
    nikKey,
  }: { application: Application; kind: CaseKind; next: CaseNext; nikKey: string | undefined },
): Promise<void> {
  const { tx, clock } = deps
  const { personId, id } = application
  switch (next) {
    case 'unchanged':
      return undefined
    case 'refused':
      return updateState(tx, { personId, id, state: 'refused', decidedAt: clock() })
    case 'to-correct':
      return updateState(tx, { personId, id, state: 'needs-correction', decidedAt: clock() })
    case 'checked-again':
      if (kind === 'identity-conflict' && nikKey !== undefined)
        await takeNikOver(deps, { application, nikKey })
      return checkAnew(deps, { personId, id })
  }
}

/** The officer is sure who owns the number: whoever else had claimed it is checked again, and meets an officer too. */
async function takeNikOver(
  deps: { tx: Transaction; clock: Clock },
  { application, nikKey }: { application: Application; nikKey: string },
): Promise<void> {
  const { tx, clock } = deps
  const { personId, id: applicationId, programme } = application
  const other = await findNikClaim(tx, { nikKey, programme })
  if (other?.personId === personId) return
  if (other) await deleteNikClaim(tx, { nikKey, programme, personId: other.personId })
  await claimNik(tx, { nikKey, programme, personId, applicationId, claimedAt: clock() })
  if (!other) return
  const key = { personId: other.personId, id: other.applicationId }
  const { state } = await getForUpdate(tx, key)
  if (mayMove(state, 'checking')) await checkAnew(deps, key)
}

async function checkAnew(
  { tx, clock }: { tx: Transaction; clock: Clock },
  { personId, id }: { personId: string; id: string },
): Promise<void> {
  await updateState(tx, { personId, id, state: 'checking', checkDueAt: lostAt(clock) })
  await queueCheck(tx, { personId, applicationId: id })
}
