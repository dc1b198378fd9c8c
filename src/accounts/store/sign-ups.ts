import type { Database, Transaction } from '#platform/database'

export type SignUpRow = {
  id: string
  email: Buffer
  emailKey: string
  passwordHash: string | null
  cookieHash: Buffer | null
  language: 'id' | 'en'
  createdAt: Date
}

/** Writes down one attempt to sign up, which asks for its first message. */
export async function insertSignUp(tx: Transaction, signUp: SignUpRow): Promise<void> {
  const { id, emailKey, passwordHash, createdAt } = signUp
  const counters = { asked: 1, askedAt: createdAt, answered: 0, corrected: 0 }
  await tx
    .insertInto('accounts.signUps')
    .values({ ...signUp, ...counters })
    .execute()
  await insertSignUpAddress(tx, { emailKey, signUpId: id, hasPassword: passwordHash !== null })
}

export function findSignUp(db: Database, id: string) {
  return db.selectFrom('accounts.signUps').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findSignUpForUpdate(tx: Transaction, id: string) {
  return tx.selectFrom('accounts.signUps').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The sign-ups that wait for an address, under any key of the index. */
export function listSignUpsByAddress(db: Database, emailKeys: readonly string[]) {
  return db
    .selectFrom('accounts.signUpAddresses')
    .select(['signUpId', 'emailKey', 'hasPassword'])
    .where('emailKey', 'in', emailKeys)
    .execute()
}

export function listSignUpsBefore(db: Database, before: Date, limit: number) {
  return db
    .selectFrom('accounts.signUps')
    .select(['id', 'emailKey'])
    .where('createdAt', '<', before)
    .orderBy('createdAt')
    .limit(limit)
    .execute()
}

/** Asks for the next message; answers its number. */
export async function updateSignUpAsked(tx: Transaction, id: string, askedAt: Date): Promise<number> {
  const { asked } = await tx
    .updateTable('accounts.signUps')
    .set((eb) => ({ asked: eb('asked', '+', 1), askedAt }))
    .where('id', '=', id)
    .returning('asked')
    .executeTakeFirstOrThrow()
  return asked
}

export async function updateSignUpAnswered(tx: Transaction, id: string, answered: number): Promise<void> {
  await tx.updateTable('accounts.signUps').set({ answered }).where('id', '=', id).execute()
}

export async function updateSignUpAddress(
  tx: Transaction,
  {
    id,
    from,
    ...address
  }: { id: string; from: string; email: Buffer; emailKey: string; language: 'id' | 'en' },
): Promise<void> {
  await tx
    .updateTable('accounts.signUps')
    .set((eb) => ({ ...address, corrected: eb('corrected', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await deleteSignUpAddress(tx, { emailKey: from, signUpId: id })
  await insertSignUpAddress(tx, { emailKey: address.emailKey, signUpId: id, hasPassword: true })
}

export async function deleteSignUp(
  tx: Transaction,
  { id, emailKey }: { id: string; emailKey: string },
): Promise<void> {
  await tx.deleteFrom('accounts.signUps').where('id', '=', id).execute()
  await deleteSignUpAddress(tx, { emailKey, signUpId: id })
}

async function insertSignUpAddress(
  tx: Transaction,
  address: { emailKey: string; signUpId: string; hasPassword: boolean },
): Promise<void> {
  await tx
    .insertInto('accounts.signUpAddresses')
    .values(address)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function deleteSignUpAddress(
  tx: Transaction,
  { emailKey, signUpId }: { emailKey: string; signUpId: string },
): Promise<void> {
  await tx
    .deleteFrom('accounts.signUpAddresses')
    .where('emailKey', '=', emailKey)
    .where('signUpId', '=', signUpId)
    .execute()
}
