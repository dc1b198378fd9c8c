import { randomUUID } from 'node:crypto'
import type { Operator } from '#platform/http'
import type { World } from './applicant.ts'

/** An operator as the console knows one, with a name that trails show. */
export async function testOfficer(
  { database, clock }: World,
  { name = 'Dewi Kartika', roles = ['reviewer'] }: { name?: string; roles?: readonly string[] } = {},
): Promise<Operator> {
  const operatorId = randomUUID()
  await database.owner
    .insertInto('operators.operators')
    .values({
      id: operatorId,
      name,
      state: 'active',
      sealedEmail: Buffer.of(1),
      sealedTotp: Buffer.of(1),
      passwordHash: 'none that fits',
      createdAt: clock(),
    })
    .execute()
  return { operatorId, sessionId: randomUUID(), name, roles }
}
