import { findVerifiedPhone } from '#accounts'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { currentProgramme } from '#programmes'
import { readSavedAnswers } from './draft.ts'
import { findLive } from './store/applications.ts'

/**
 * Who is to be paid: name and NIK of the application that was sent, and the mobile number that was proven, `+628…`.
 * `undefined` when one of them is missing.
 */
export async function payeeOf(
  { db, keyring }: { db: Database; keyring: Keyring },
  personId: string,
): Promise<{ name: string; nik: string; phone: string } | undefined> {
  const application = await findLive(db, { personId, programme: currentProgramme.code })
  if (!application?.submittedAt) return undefined
  const { answers } = await readSavedAnswers({ db, keyring }, { personId, applicationId: application.id })
  const phone = await findVerifiedPhone({ db, keyring }, personId)
  const { fullName: name, nik } = answers
  if (typeof name !== 'string' || typeof nik !== 'string' || phone === undefined) return undefined
  return { name, nik, phone }
}
