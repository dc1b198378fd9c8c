import type { Database, Transaction } from '#platform/database'
import type { CodePurpose } from '../phone-code.ts'

export function findPhone(db: Database, personId: string) {
  return db
    .selectFrom('accounts.phones')
    .select(['number', 'verifiedAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Writes the verified number of a person, in place of an earlier one. */
export async function upsertPhone(
  tx: Transaction,
  phone: { personId: string; number: Buffer; phoneKey: string; verifiedAt: Date },
): Promise<void> {
  const { personId: _, ...change } = phone
  await tx
    .insertInto('accounts.phones')
    .values(phone)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(change))
    .execute()
}

type CodeKey = { personId: string; purpose: CodePurpose }

/** Writes a fresh code of a person for a purpose; an earlier one dies. */
export async function upsertPhoneCode(
  tx: Transaction,
  code: CodeKey & { number: Buffer; codeHash: string; sentAt: Date },
): Promise<void> {
  const { personId: _, purpose: __, ...fresh } = { ...code, tries: 0 }
  await tx
    .insertInto('accounts.phoneCodes')
    .values({ ...code, tries: 0 })
    .onConflict((conflict) => conflict.columns(['personId', 'purpose']).doUpdateSet(fresh))
    .execute()
}

export function findPhoneCode(db: Database, { personId, purpose }: CodeKey) {
  return db
    .selectFrom('accounts.phoneCodes')
    .select('number')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
}

export function findPhoneCodeForUpdate(tx: Transaction, { personId, purpose }: CodeKey) {
  return tx
    .selectFrom('accounts.phoneCodes')
    .select(['number', 'codeHash', 'sentAt', 'tries'])
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst()
}

export async function updatePhoneCodeTries(
  tx: Transaction,
  { personId, purpose, tries }: CodeKey & { tries: number },
): Promise<void> {
  await tx
    .updateTable('accounts.phoneCodes')
    .set({ tries })
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .execute()
}

export async function deletePhoneCode(tx: Transaction, { personId, purpose }: CodeKey): Promise<void> {
  await tx
    .deleteFrom('accounts.phoneCodes')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .execute()
}

export async function deletePhoneCodesBefore(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('accounts.phoneCodes').where('sentAt', '<', before).execute()
}
