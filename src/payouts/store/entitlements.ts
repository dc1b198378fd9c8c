import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

/** Records an entitlement; answers whether it is new. One for each person, programme, part and instalment, for ever. */
export async function insertEntitlement(
  tx: Transaction,
  entitlement: {
    personId: string
    id: string
    programme: string
    part: string
    instalment: number
    amount: bigint
    dueOn: string
    referenceStem: string
    createdAt: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.entitlements')
    .values(entitlement)
    .onConflict((conflict) => conflict.columns(['personId', 'programme', 'part', 'instalment']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a reference for an entitlement; answers whether it is that entitlement's. */
export async function claimReference(
  tx: Transaction,
  claim: { reference: string; personId: string; entitlementId: string },
): Promise<boolean> {
  await tx
    .insertInto('payouts.partnerReferences')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { entitlementId } = await tx
    .selectFrom('payouts.partnerReferences')
    .select('entitlementId')
    .where('reference', '=', claim.reference)
    .executeTakeFirstOrThrow()
  return entitlementId === claim.entitlementId
}

/** Gets what an attempt pays. */
export function getEntitlement(db: Database, { personId, id }: { personId: string; id: string }) {
  return db
    .selectFrom('payouts.entitlements')
    .select(['part', 'instalment', 'dueOn', 'amount', 'referenceStem'])
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Lists the entitlements of a person with the newest attempt of each, earliest due first. */
export function listEntitlements(
  db: Database,
  { personId, programme }: { personId: string; programme: string },
) {
  return db
    .selectFrom('payouts.entitlements as e')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('payouts.attempts')
          .select([
            'personId',
            'entitlementId',
            'state',
            'reason',
            'provider',
            'settledAt',
            'nextAt',
            'attemptNo',
          ])
          .distinctOn('entitlementId')
          .where('personId', '=', personId)
          .orderBy('entitlementId')
          .orderBy('attemptNo', 'desc')
          .as('a'),
      (join) => join.onRef('a.entitlementId', '=', 'e.id').onRef('a.personId', '=', 'e.personId'),
    )
    .select([
      'e.id',
      'e.part',
      'e.instalment',
      'e.amount',
      'e.dueOn',
      'a.state',
      'a.reason',
      'a.provider',
      'a.settledAt',
      'a.attemptNo',
    ])
    .where('e.personId', '=', personId)
    .where('e.programme', '=', programme)
    .orderBy('e.dueOn')
    .orderBy('e.part')
    .orderBy('e.instalment')
    .execute()
}

export type PersonEntitlement = Awaited<ReturnType<typeof listEntitlements>>[number]

/** Lists entitlements that have fallen due and whose person has not been told. For the worker: all persons. */
export function listUnannounced(db: Database, { today, limit }: { today: string; limit: number }) {
  return db
    .selectFrom('payouts.entitlements')
    .select(['personId', 'id', 'part', 'instalment', 'amount', 'programme'])
    .where('announcedAt', 'is', null)
    .where('dueOn', '<=', today)
    .orderBy('dueOn')
    .limit(limit)
    .execute()
}

/** Notes that a person was told; answers whether nobody had noted it before. */
export async function markAnnounced(
  tx: Transaction,
  { personId, id, at }: { personId: string; id: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payouts.entitlements')
    .set({ announcedAt: at })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('announcedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Lists what a run may pay: due, not paid, no attempt alive, and a connected account without trouble. For operators:
 * looks at all persons; everything that it joins lies with the person.
 */
export async function listPayable(
  db: Database,
  { programme, today, limit }: { programme: string; today: string; limit: number },
) {
  const { rows } = await sql<{
    personId: string
    entitlementId: string
    amount: bigint
    referenceStem: string
    accountId: string
    accountKey: string
    channel: string
    attempts: number
  }>`
    select e.person_id, e.id as entitlement_id, e.amount, e.reference_stem,
           p.id as account_id, p.account_key, p.channel,
           (select coalesce(max(a.attempt_no), 0) from payouts.attempts a
             where a.person_id = e.person_id and a.entitlement_id = e.id) as attempts
      from payouts.entitlements e
      join payouts.payout_accounts p on p.person_id = e.person_id and p.state = 'active' and p.trouble is null
     where e.programme = ${programme} and e.due_on <= ${today}::date
       and not exists (select from payouts.attempts a
                        where a.person_id = e.person_id and a.entitlement_id = e.id
                          and a.state not in ('failed', 'returned', 'cancelled'))
     order by e.due_on, e.id
     limit ${limit}`.execute(db)
  return rows
}
