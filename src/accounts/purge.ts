import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { endSignUp } from './end-sign-up.ts'
import { absoluteMs, idleMs } from './session-limits.ts'
import { deleteLinksBefore } from './store/links.ts'
import { deletePhoneCodesBefore } from './store/phones.ts'
import { deleteSessionsBefore } from './store/sessions.ts'
import { findSignUpForUpdate, listSignUpsBefore } from './store/sign-ups.ts'
import { deleteTriesBefore } from './store/throttles.ts'

const day = 24 * 60 * 60_000
/** How long a sign-up waits for its mailbox. */
const waitingDays = 7
const atATime = 100

type Deps = { db: Database; clock: Clock }

/** Ends sign-ups whose mailbox nobody has verified in seven days, and destroys their keys. Safe to repeat. */
export async function purgeSignUps({ db, clock }: Deps): Promise<void> {
  const old = await listSignUpsBefore(db, ago(clock, waitingDays * day), atATime)
  for (const { id } of old) {
    await transact(db, async (tx) => {
      const signUp = await findSignUpForUpdate(tx, id)
      if (!signUp) return // verified at the last moment
      await endSignUp(tx, signUp, clock())
      await audit(
        { tx, clock },
        { action: 'accounts.purged-sign-up', actor: { kind: 'system' }, subject: id },
      )
    })
  }
}

/** Removes what no longer has any effect: sessions, links, codes and counters that have run out. Safe to repeat. */
export async function purgeExpired({ db, clock }: Deps): Promise<void> {
  await transact(db, async (tx) => {
    await deleteSessionsBefore(tx, { createdAt: ago(clock, absoluteMs), seenAt: ago(clock, idleMs) })
    await deleteLinksBefore(tx, ago(clock, waitingDays * day))
    await deletePhoneCodesBefore(tx, ago(clock, day))
    await deleteTriesBefore(tx, ago(clock, day))
  })
}

function ago(clock: Clock, ms: number): Date {
  return new Date(clock().getTime() - ms)
}
