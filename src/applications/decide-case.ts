import { notifyPerson } from '#accounts'
import { acceptFindings, findCheck } from '#eligibility'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import type { Operator } from '#platform/http'
import { type Outcome, ok, refused } from '#platform/outcome'
import { getProgramme } from '#programmes'
import { type CaseNext, type CaseOutcome, type CaseReason, fitsOutcome, nextAfter } from './cases.ts'
import { moveAfterCase } from './move-after-case.ts'
import { noticeOfCase } from './notice-of-case.ts'
import { getForUpdate } from './store/applications.ts'
import { findById } from './store/checked-applications.ts'
import {
  answerPlace,
  findCaseRow,
  getCaseForUpdate,
  listPersonCases,
  updateDecidedCase,
} from './store/cases.ts'

export type DecideCaseRefusal = 'no-such-case' | 'already-decided' | 'reason-does-not-fit' | 'decided-before'

type Deps = { db: Database; clock: Clock; keyring: Keyring }
type Decided = {
  actor: Operator
  caseId: string
  outcome: CaseOutcome
  reason: CaseReason
  /** What the person reads. */
  text: string
}

/**
 * Decides what lay before an officer. The person is told outcome, reason and the officer's words, and the application
 * goes on: checked again with what was accepted, refused, or back to be corrected.
 *
 * `decided-before`: an appeal is for somebody who has decided nothing about this application yet.
 */
export async function decideCase(
  { db, clock, keyring }: Deps,
  decided: Decided,
): Promise<Outcome<{ next: CaseNext }, DecideCaseRefusal>> {
  const { actor, caseId, outcome, reason, text } = decided
  if (!fitsOutcome(reason, outcome)) return refused('reason-does-not-fit')
  const found = await findCaseRow(db, caseId)
  const application = found && (await findById(db, { personId: found.personId, id: found.applicationId }))
  if (!application) return refused('no-such-case')
  const { personId, applicationId, kind } = found
  const programme = getProgramme(application.programme)
  const check = await findCheck({ db, keyring }, { personId, applicationId, programme })
  const safe = await openSafe({ db, keyring }, personId)

  return transact(db, async (tx) => {
    const now = clock()
    const { state } = await getForUpdate(tx, { personId, id: applicationId })
    if ((await getCaseForUpdate(tx, caseId)).state !== 'open') return refused('already-decided')
    if (kind === 'appeal' && (await hasDecided(tx, { personId, applicationId, actor })))
      return refused('decided-before')

    const by = actor.operatorId
    const sealedAnswer = safe.seal(answerPlace, text)
    const row = { id: caseId, personId, outcome, reason, sealedAnswer, decidedBy: by, decidedAt: now }
    await updateDecidedCase(tx, row)
    const next = nextAfter(state, { kind, outcome })
    const accepted =
      next === 'checked-again' && kind !== 'identity-conflict'
        ? await acceptFindings(
            { tx, safe },
            { personId, applicationId, caseId, ruledBy: by, ruledAt: now, decisions: check?.decisions ?? [] },
          )
        : []
    await moveAfterCase({ tx, clock }, { application, kind, next, nikKey: check?.nikKey })
    const key = `applications.case-decided:${caseId}`
    const message = noticeOfCase({ outcome, reason, next, text })
    await notifyPerson({ tx, clock, keyring }, { personId, key, message })
    await audit(
      { tx, clock },
      {
        action: 'applications.decided-case',
        actor: { kind: 'operator', id: by },
        subject: personId,
        details: { caseId, kind, outcome, reason, next, accepted: accepted.join(' ') },
      },
    )
    return ok({ next })
  })
}

async function hasDecided(
  tx: Transaction,
  { actor, ...key }: { actor: Operator; personId: string; applicationId: string },
): Promise<boolean> {
  const cases = await listPersonCases(tx, key)
  const rows = await Promise.all(cases.map(({ caseId }) => findCaseRow(tx, caseId)))
  return rows.some((row) => row?.decidedBy === actor.operatorId)
}
