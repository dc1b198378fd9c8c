import { audit, type Actor } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { fundJournal } from './ledger.ts'
import { noOwner, post } from './store/ledger.ts'

/**
 * Makes money of the state available to a programme. `key` names the decision, such as the number of the budget
 * document: the same key again adds nothing. Answers whether it was new.
 */
export async function fundProgramme(
  { db, clock }: { db: Database; clock: Clock },
  { key, programme, amount, actor }: { key: string; programme: string; amount: bigint; actor: Actor },
): Promise<boolean> {
  return transact(db, async (tx) => {
    const journal = fundJournal({ key, programme, amount })
    const isNew = await post(tx, { ownerId: noOwner, journal, postedAt: clock() })
    const details = { programme, amount: String(amount), key }
    if (isNew) await audit({ tx, clock }, { action: 'payouts.funded-programme', actor, details })
    return isNew
  })
}
