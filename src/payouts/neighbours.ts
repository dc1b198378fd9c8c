import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { InstanceMark } from './instance.ts'

/** A recipient's award; `undefined` when there is none or it was revoked. `programme` is a programme's code. */
export type FindActiveAward = (
  db: Database,
  personId: string,
) => Promise<{ awardId: string; waveId: string; programme: string; awardedAt: Date } | undefined>

/** Name and phone of a person as the application has them, checked by the registry and by a code. */
export type PayeeOf = (
  deps: { db: Database; keyring: Keyring },
  personId: string,
) => Promise<{ name: string; nik: string; phone: string } | undefined>

/** Whether a recipient still meets the requirements; *unknown* when a registry does not answer. */
export type IsStillEligible = (personId: string) => Promise<'yes' | 'no' | 'unknown'>

/** Places at which a rehearsal of faults may stop the process. */
type FailpointName = 'attempt-stored' | 'connected' | 'bytes-sent' | 'answer-received' | 'answer-stored'
export type Failpoint = (name: FailpointName) => void

/** Keeps the instance mark, outside the database: one place for all workers of an installation. */
export type MarkKeeper = {
  read: () => Promise<InstanceMark | undefined>
  write: (mark: InstanceMark) => Promise<void>
}
