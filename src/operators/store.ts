import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import type { Role } from './roles.ts'

export async function insertOperator(
  tx: Transaction,
  operator: {
    id: string
    name: string
    sealedEmail: Buffer
    sealedTotp: Buffer
    createdAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('operators.operators')
    .values({ ...operator, state: 'invited' })
    .execute()
}

/** Claims an e-mail address; `false` when an operator has it already. */
export async function claimEmail(
  tx: Transaction,
  claim: { emailKey: string; operatorId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('operators.emailClaims')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertRoles(
  tx: Transaction,
  { operatorId, roles, grantedAt }: { operatorId: string; roles: readonly Role[]; grantedAt: Date },
): Promise<void> {
  const rows = roles.map((role) => ({ operatorId, role, grantedAt }))
  await tx
    .insertInto('operators.roles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertInvitation(
  tx: Transaction,
  invitation: { tokenHash: Buffer; operatorId: string; expiresAt: Date },
): Promise<void> {
  await tx.insertInto('operators.invitations').values(invitation).execute()
}

export function findInvitation(db: Database, tokenHash: Buffer, now: Date) {
  return db
    .selectFrom('operators.invitations')
    .select('operatorId')
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Uses an invitation up; `false` when somebody else just did. */
export async function deleteInvitation(tx: Transaction, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('operators.invitations')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function findOperatorIdByEmail(db: Database, emailKeys: readonly string[]) {
  const row = await db
    .selectFrom('operators.emailClaims')
    .select('operatorId')
    .where('emailKey', 'in', emailKeys)
    .executeTakeFirst()
  return row?.operatorId
}

export function findOperator(db: Database, id: string) {
  return db.selectFrom('operators.operators').selectAll().where('id', '=', id).executeTakeFirst()
}

export function getOperatorForUpdate(tx: Transaction, id: string) {
  return tx
    .selectFrom('operators.operators')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function activateOperator(
  tx: Transaction,
  { id, ...set }: { id: string; passwordHash: string; totpStep: bigint },
): Promise<void> {
  await tx
    .updateTable('operators.operators')
    .set({ ...set, state: 'active' })
    .where('id', '=', id)
    .execute()
}

export async function recordTry(
  tx: Transaction,
  { id, ...set }: { id: string; failures: number; lockedUntil: Date | null; totpStep: bigint },
): Promise<void> {
  await tx.updateTable('operators.operators').set(set).where('id', '=', id).execute()
}

/** All operators with their roles, by name. A few hundred at most. */
export function listOperators(db: Database) {
  return db
    .selectFrom('operators.operators as operator')
    .leftJoin('operators.roles as role', 'role.operatorId', 'operator.id')
    .select(['operator.id', 'operator.name', 'operator.state'])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(role.role order by role.role) filter (where role.role is not null), '{}')`.as(
        'roles',
      ),
    )
    .groupBy(['operator.id', 'operator.name', 'operator.state'])
    .orderBy('operator.name')
    .execute()
}

/** Names by id, for trails and lists; who is not found is left out. */
export async function listNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('operators.operators')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function insertSession(
  tx: Transaction,
  session: {
    tokenHash: Buffer
    id: string
    operatorId: string
    createdAt: Date
    seenAt: Date
    provedAt: Date
  },
): Promise<void> {
  await tx.insertInto('operators.sessions').values(session).execute()
}

export function findSession(db: Database, tokenHash: Buffer) {
  return db.selectFrom('operators.sessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
}

export async function touchSession(tx: Transaction, tokenHash: Buffer, seenAt: Date): Promise<void> {
  await tx.updateTable('operators.sessions').set({ seenAt }).where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('operators.sessions').where('tokenHash', '=', tokenHash).execute()
}

export async function listRoles(db: Database, operatorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('operators.roles')
    .select('role')
    .where('operatorId', '=', operatorId)
    .execute()
  return rows.map(({ role }) => role)
}
