import type { Database, Transaction } from '#platform/database'

/** Claims a NIK for an application; answers whose it is, which may be somebody else. */
export async function claimNik(
  tx: Transaction,
  claim: { nikKey: string; programme: string; personId: string; applicationId: string; claimedAt: Date },
): Promise<{ personId: string }> {
  await tx
    .insertInto('applications.nikClaims')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('applications.nikClaims')
    .select('personId')
    .where('nikKey', '=', claim.nikKey)
    .where('programme', '=', claim.programme)
    .executeTakeFirstOrThrow()
}

export async function deleteNikClaim(
  tx: Transaction,
  { nikKey, programme, personId }: { nikKey: string; programme: string; personId: string },
): Promise<void> {
  await tx
    .deleteFrom('applications.nikClaims')
    .where('nikKey', '=', nikKey)
    .where('programme', '=', programme)
    .where('personId', '=', personId)
    .execute()
}

export function findNikClaim(db: Database, { nikKey, programme }: { nikKey: string; programme: string }) {
  return db
    .selectFrom('applications.nikClaims')
    .select(['personId', 'applicationId'])
    .where('nikKey', '=', nikKey)
    .where('programme', '=', programme)
    .executeTakeFirst()
}
