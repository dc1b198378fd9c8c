import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { defineJob, type Tick } from '#platform/jobs'
import { sendResetJob, sendVerificationJob } from './answer-sign-up.job.ts'
import { purgeExpired, purgeSignUps } from './purge.ts'
import { sendReset } from './send-reset.ts'
import { sendVerification } from './send-verification.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/** Writes the message of a sign-up. Safe to repeat: a message that has been written is not written again. */
const verification = defineJob({
  ...sendVerificationJob,
  run: (deps: Deps, payload) => sendVerification(deps, payload),
})

/** Writes the message of a forgotten password. Safe to repeat: an answered request is left alone. */
const reset = defineJob({ ...sendResetJob, run: (deps: Deps, payload) => sendReset(deps, payload) })

export const accountsJobs = [verification, reset]

export function accountsTicks(deps: { db: Database; clock: Clock }): Tick[] {
  return [
    { name: 'accounts.purge-sign-ups', run: () => purgeSignUps(deps) },
    { name: 'accounts.purge-expired', run: () => purgeExpired(deps) },
  ]
}
