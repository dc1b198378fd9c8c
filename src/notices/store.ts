import type { Database, Transaction } from '#platform/database'
import type { Language } from '#platform/ui'

type Channel = 'email' | 'sms'

/** Writes a notice down; `false` when its key has been told before. */
export async function insertNotice(
  tx: Transaction,
  notice: {
    personId: string
    id: string
    key: string
    language: Language
    sealed: Buffer
    inInbox: boolean
    createdAt: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('notices.notices')
    .values(notice)
    .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertDelivery(
  tx: Transaction,
  delivery: { personId: string; noticeId: string; channel: Channel; updatedAt: Date },
): Promise<void> {
  await tx
    .insertInto('notices.deliveries')
    .values({ ...delivery, state: 'queued' })
    .execute()
}

export function findNotice(db: Database, { personId, id }: { personId: string; id: string }) {
  return db
    .selectFrom('notices.notices')
    .select(['id', 'language', 'sealed', 'createdAt'])
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The newest notices of a person's inbox, at most `limit`. */
export function listInbox(db: Database, personId: string, limit: number) {
  return db
    .selectFrom('notices.notices')
    .select(['id', 'language', 'sealed', 'createdAt'])
    .where('personId', '=', personId)
    .where('inInbox', '=', true)
    .orderBy('id', 'desc') // UUIDv7: newest first
    .limit(limit)
    .execute()
}

export function findDelivery(
  db: Database,
  { personId, noticeId, channel }: { personId: string; noticeId: string; channel: Channel },
) {
  return db
    .selectFrom('notices.deliveries')
    .select(['state', 'code', 'updatedAt'])
    .where('personId', '=', personId)
    .where('noticeId', '=', noticeId)
    .where('channel', '=', channel)
    .executeTakeFirst()
}

/** What became of the e-mail of one event. */
export function findEmailDelivery(db: Database, { personId, key }: { personId: string; key: string }) {
  return db
    .selectFrom('notices.notices as notice')
    .innerJoin('notices.deliveries as delivery', (join) =>
      join
        .onRef('delivery.personId', '=', 'notice.personId')
        .onRef('delivery.noticeId', '=', 'notice.id')
        .on('delivery.channel', '=', 'email'),
    )
    .select(['delivery.state', 'delivery.code', 'delivery.updatedAt'])
    .where('notice.personId', '=', personId)
    .where('notice.key', '=', key)
    .executeTakeFirst()
}

export async function updateDelivery(
  tx: Transaction,
  {
    personId,
    noticeId,
    channel,
    ...end
  }: {
    personId: string
    noticeId: string
    channel: Channel
    state: 'sent' | 'refused'
    code: number | null
    updatedAt: Date
  },
): Promise<void> {
  await tx
    .updateTable('notices.deliveries')
    .set(end)
    .where('personId', '=', personId)
    .where('noticeId', '=', noticeId)
    .where('channel', '=', channel)
    .execute()
}
