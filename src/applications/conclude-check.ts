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

type Deps = { tx: Transaction; clock: Clock; keyring: Keyring }

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
  deps: Deps,
  { judged, expected }: { judged: Judgement; expected: 'checking' | 'eligible' },
): Promise<CheckOutcome | undefined> {
  const { tx } = deps
  const { personId, applicationId } = judged
  const application = await getForUpdate(tx, { personId, id: applicationId })
  if (application.state !== expected || application.version !== judged.version) return undefined

  const settled = await settleIdentity(deps, judged)
  const { outcome } = settled
  const { number, tries } = await record(deps, { settled, expected })
  const state = stateAfter[outcome]
  if (state === 'checking') await waitForRegistry(deps, { judged, tries })
  else if (state !== expected) await moveOn(deps, { settled, from: expected, state, number })
  await audit(deps, {
    action: 'applications.checked',
    actor: { kind: 'system' },
    subject: personId,
    details: {
      applicationId,
      number,
      outcome,
      reasons: settled.decisions.map(({ reason }) => reason).join(' '),
    },
  })
  return outcome
}

/** The claim decides between two people who were matched at the same moment: the other one's case goes to an officer. */
async function settleIdentity({ tx, clock }: Deps, judged: Judgement): Promise<Judgement> {
  const { personId, applicationId, programme, nikKey, evidence } = judged
  const isMatched = judged.outcome !== 'identity-conflict' && identityIsConfirmed(evidence.civil.answer)
  if (!isMatched) return judged
  const claim = { nikKey, programme: programme.code, personId, applicationId, claimedAt: clock() }
  const owner = await claimNik(tx, claim)
  if (owner.personId === personId) return judged
  // What the other registries said may be about the other one.
  const { civil } = evidence
  return { ...judged, outcome: 'identity-conflict', decisions: [], evidence: { ...noEvidence, civil } }
}

/** Keeps the check, and lets go of the number that an earlier form had claimed. */
async function record(
  { tx, clock, keyring }: Deps,
  { settled, expected }: { settled: Judgement; expected: 'checking' | 'eligible' },
) {
  const { version: _version, programme, ...check } = settled
  const { personId, nikKey } = check
  const safe = await openSafe({ db: tx, keyring }, personId)
  const recorded = await recordCheck(
    { tx, safe },
    {
      ...check,
      occasion: expected === 'checking' ? 'application' : 'recheck',
      ruleVersion: programme.ruleVersion,
      decidedAt: clock(),
    },
  )
  const { formerNikKey } = recorded
  if (formerNikKey !== undefined && formerNikKey !== nikKey) {
    await deleteNikClaim(tx, { nikKey: formerNikKey, programme: programme.code, personId })
  }
  return recorded
}

/** The application stays where it is; a tick has the check done again. */
function waitForRegistry(
  { tx, clock }: Deps,
  { judged: { personId, applicationId }, tries }: { judged: Judgement; tries: number },
): Promise<void> {
  const minutes = waitMinutes[Math.min(tries, waitMinutes.length) - 1] ?? 1
  const checkDueAt = new Date(clock().getTime() + minutes * 60_000)
  return updateState(tx, { personId, id: applicationId, state: 'checking', checkDueAt })
}

async function moveOn(
  deps: Deps,
  {
    settled,
    from,
    state,
    number,
  }: { settled: Judgement; from: ApplicationState; state: ApplicationState; number: number },
): Promise<void> {
  assert.ok(from === 'checking' || mayMove(from, 'checking'), `${from} is not checked again`)
  assert.ok(mayMove('checking', state), `a check does not end in ${state}`)
  const { personId, applicationId, programme, outcome, decisions } = settled
  const decidedAt = deps.clock()
  await updateState(deps.tx, { personId, id: applicationId, state, decidedAt, checkDueAt: null })
  if (state === 'needs-review') {
    const kind = outcome === 'identity-conflict' ? 'identity-conflict' : 'needs-person'
    await openCase(deps, { personId, applicationId, kind })
  }
  const key = `applications.checked:${applicationId}:${number}`
  await notifyPerson(deps, { personId, key, message: noticeOfCheck(programme, { outcome, decisions }) })
}
