import assert from 'node:assert/strict'
import { notifyPerson } from '#accounts'
import { type CheckOutcome, identityIsConfirmed, noEvidence, recordCheck } from '#eligibility'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { Judgement } from './judge-application.ts'
import { type ApplicationState, mayMove } from './life-cycle.ts'
import { noticeOfCheck } from './notice-of-check.ts'
import { openCase } from './open-case.ts'
import { getForUpdate, updateState } from './store/applications.ts'
import { claimNik, deleteNikClaim } from './store/nik-claims.ts'

/** Minutes until a silent registry is asked again: the first time, the second, and so on; then always the last. */
const waitMinutes = [1, 5, 15, 60]

const stateAfter: Readonly<Record<CheckOutcome, ApplicationState>> = {
  eligible: 'eligible',
  refused: 'refused',
  'needs-correction': 'needs-correction',
  'needs-review': 'needs-review',
  checking: 'checking',
  'identity-conflict': 'needs-review',
}

/**
 * Writes down what a judgement comes to: the claim of the NIK, evidence and decisions, the new state, the case for an
 * officer, the notice to the person, the audit entry.
 *
 * @param expected the state in which the application was judged
 * @returns `undefined` when the application has moved on meanwhile: nothing was written
 */
export async function concludeCheck(
  deps: { tx: Transaction; clock: Clock; keyring: Keyring },
  { judged, expected }: { judged: Judgement; expected: 'checking' | 'eligible' },
): Promise<CheckOutcome | undefined> {
  const { tx, clock, keyring } = deps
  const { personId, applicationId, programme, nikKey } = judged
  const application = await getForUpdate(tx, { personId, id: applicationId })
  if (application.state !== expected || application.version !== judged.version) return undefined

  const { outcome, decisions, evidence } = await settleIdentity(deps, judged)
  const { onDay, startedAt } = judged
  const { number, tries, formerNikKey } = await recordCheck(
    { tx, safe: await openSafe({ db: tx, keyring }, personId) },
    {
      ...{ personId, applicationId, outcome, nikKey, onDay, startedAt, evidence, decisions },
      occasion: expected === 'checking' ? 'application' : 'recheck',
      ruleVersion: programme.ruleVersion,
      decidedAt: clock(),
    },
  )
  if (formerNikKey !== undefined && formerNikKey !== nikKey) {
    await deleteNikClaim(tx, { nikKey: formerNikKey, programme: programme.code, personId })
  }
  const state = stateAfter[outcome]
  if (state !== expected || state === 'checking') await moveTo(deps, { judged, from: expected, state, tries })
  if (state === 'needs-review') {
    const kind = outcome === 'identity-conflict' ? 'identity-conflict' : 'needs-person'
    await openCase(deps, { personId, applicationId, kind })
  }
  if (state !== expected) {
    const key = `applications.checked:${applicationId}:${number}`
    await notifyPerson(deps, { personId, key, message: noticeOfCheck(programme, { outcome, decisions }) })
  }
  await audit(deps, {
    action: 'applications.checked',
    actor: { kind: 'system' },
    subject: personId,
    details: { applicationId, number, outcome, reasons: decisions.map(({ reason }) => reason).join(' ') },
  })
  return outcome
}

/** The claim decides between two people who were matched at the same moment: the other one's case goes to an officer. */
async function settleIdentity(
  { tx, clock }: { tx: Transaction; clock: Clock },
  { personId, applicationId, programme, nikKey, evidence, outcome, decisions }: Judgement,
): Promise<Pick<Judgement, 'outcome' | 'decisions' | 'evidence'>> {
  const isMatched = outcome !== 'identity-conflict' && identityIsConfirmed(evidence.civil.answer)
  if (!isMatched) return { outcome, decisions, evidence }
  const claim = { nikKey, programme: programme.code, personId, applicationId, claimedAt: clock() }
  const owner = await claimNik(tx, claim)
  if (owner.personId === personId) return { outcome, decisions, evidence }
  // What the other registries said may be about the other one.
  const { civil } = evidence
  return { outcome: 'identity-conflict', decisions: [], evidence: { ...noEvidence, civil } }
}

async function moveTo(
  { tx, clock }: { tx: Transaction; clock: Clock },
  {
    judged: { personId, applicationId: id },
    from,
    state,
    tries,
  }: { judged: Judgement; from: ApplicationState; state: ApplicationState; tries: number },
): Promise<void> {
  assert.ok(from === 'checking' || mayMove(from, 'checking'), `${from} is not checked again`)
  assert.ok(mayMove('checking', state), `a check does not end in ${state}`)
  const now = clock()
  if (state === 'checking') {
    const minutes = waitMinutes[Math.min(tries, waitMinutes.length) - 1] ?? 1
    const checkDueAt = new Date(now.getTime() + minutes * 60_000)
    return updateState(tx, { personId, id, state, checkDueAt })
  }
  return updateState(tx, { personId, id, state, decidedAt: now, checkDueAt: null })
}
