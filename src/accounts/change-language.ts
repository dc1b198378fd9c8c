import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Language } from '#platform/ui'
import { updateAccount } from './store/accounts.ts'

/** Chooses the language of messages. */
export async function changeLanguage(
  { db, clock }: { db: Database; clock: Clock },
  { personId, language }: { personId: string; language: Language },
): Promise<void> {
  await transact(db, async (tx) => {
    await updateAccount(tx, personId, { language })
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'accounts.chose-language', actor, subject: personId, details: { language } },
    )
  })
}
