import { blindIndex, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type CivilDay, currentProgramme } from '#programmes'
import { completeAnswers } from './answers.ts'
import { readSavedAnswers } from './draft.ts'
import { provinceCodeOf } from './form-facts.ts'
import { findLive } from './store/applications.ts'

export type Candidate = {
  applicationId: string
  /** 16 digits each; personal data. */
  nik: string
  kk: string
  /** Blind index of the family card. */
  kkKey: string
  /** Of the family card: the first two digits of its area code. */
  province: number
  birthDate: CivilDay
}

/** What a wave and its draw need to know of somebody who was found eligible; `undefined` of anybody else. */
export async function candidateOf(
  { db, keyring }: { db: Database; keyring: Keyring },
  personId: string,
): Promise<Candidate | undefined> {
  const application = await findLive(db, { personId, programme: currentProgramme.code })
  if (application?.state !== 'eligible') return undefined
  const applicationId = application.id
  const saved = await readSavedAnswers({ db, keyring }, { personId, applicationId })
  const answers = completeAnswers(saved.answers)
  if (!answers) throw new Error(`Application ${applicationId} lacks answers`)
  const { nik, familyCard: kk, birthDate } = answers
  const kkKey = blindIndex(keyring, 'family-card', kk)
  return { applicationId, nik, kk, kkKey, province: Number(provinceCodeOf(answers)), birthDate }
}
