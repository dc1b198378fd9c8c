import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newReceiptNumber } from '#platform/identifiers'
import { enqueue } from '#platform/jobs'
import { type Outcome, ok, refused } from '#platform/outcome'
import { listDocuments } from '#documents'
import type { Programme } from '#programmes'
import { completeAnswers } from './answers.ts'
import { checkApplication } from './check-application.job.ts'
import { readSavedAnswers } from './draft.ts'
import { mayEdit } from './life-cycle.ts'
import { findLive, getForUpdate, insertConsents, insertReceipt, updateState } from './store/applications.ts'

export type SubmitRefusal = 'nothing-begun' | 'incomplete' | 'not-editable'

/**
 * Sends the form: from now on the answers stand and are checked. Sending a corrected form keeps its receipt number.
 * Pressing twice sends once.
 */
export async function submitApplication(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, programme }: { personId: string; programme: Programme },
): Promise<Outcome<{ receiptNumber: string }, SubmitRefusal>> {
  const live = await findLive(db, { personId, programme: programme.code })
  if (!live) return refused('nothing-begun')
  const { answers } = await readSavedAnswers({ db, keyring }, { personId, applicationId: live.id })
  const sent = new Set((await listDocuments(db, personId)).map(({ kind }) => kind))
  const hasDocuments = programme.documents.every(({ code }) => sent.has(code))
  if (!completeAnswers(answers) || !hasDocuments) return refused('incomplete')

  return transact(db, async (tx) => {
    const now = clock()
    const application = await getForUpdate(tx, { personId, id: live.id })
    if (!mayEdit(application.state)) {
      const { receiptNumber } = application
      return receiptNumber ? ok({ receiptNumber }) : refused('not-editable')
    }
    const receiptNumber = application.receiptNumber ?? newReceiptNumber()
    const submittedAt = application.submittedAt ?? now
    await updateState(tx, { personId, id: live.id, state: 'submitted', receiptNumber, submittedAt })
    if (!application.receiptNumber) {
      await insertReceipt(tx, { receiptNumber, personId, applicationId: live.id })
    }
    const given = programme.consents.filter(({ askedAt }) => askedAt === 'submission')
    await insertConsents(
      tx,
      given.map(({ purpose, version }) => ({
        personId,
        applicationId: live.id,
        purpose,
        version,
        givenAt: now,
      })),
    )
    await enqueue(tx, checkApplication, { personId, applicationId: live.id })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.submitted', actor, subject: personId })
    return ok({ receiptNumber })
  })
}
