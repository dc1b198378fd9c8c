import { createHash } from 'node:crypto'
import type { Clock } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'

export type Actor =
  | { kind: 'person' | 'operator' | 'partner'; id: string }
  | { kind: 'system' | 'guest'; id?: undefined }

/** Flat facts without personal data: identifiers, states, counts, reason codes. */
type Details = Readonly<Record<string, string | number | boolean | null>>

export type AuditEntry = {
  /** `module.verb-noun` in the past tense of the domain, such as `accounts.verified-email`. */
  action: string
  actor: Actor
  /** UUID of the person or thing that it is about; entries of one subject stand in one chain. */
  subject?: string | undefined
  details?: Details | undefined
}

const chains = 64

/**
 * Writes one entry of the append-only log, in the caller's transaction: no change of state without it.
 * Holds the head of one of 64 chains until the transaction ends, so call it last.
 */
export async function audit(
  { tx, clock }: { tx: Transaction; clock: Clock },
  entry: AuditEntry,
): Promise<void> {
  const chain = chainOf(entry.subject ?? entry.actor.id ?? entry.action)
  const head = await tx
    .selectFrom('platform.auditHeads')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = {
    chain,
    seq: head.seq + 1n,
    at: clock(),
    action: entry.action,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id ?? null,
    subjectId: entry.subject ?? null,
    details: JSON.stringify(entry.details ?? {}),
    prevHash: head.hash,
  }
  const hash = hashRow(row)
  await tx
    .insertInto('platform.auditLog')
    .values({ ...row, hash })
    .execute()
  await tx.updateTable('platform.auditHeads').set({ seq: row.seq, hash }).where('chain', '=', chain).execute()
}

/** Lists what is written about one subject, oldest first, at most `limit` entries. */
export async function listAudit(db: Database, subject: string, limit = 500) {
  return db
    .selectFrom('platform.auditLog')
    .select(['at', 'action', 'actorKind', 'actorId', 'details'])
    .where('chain', '=', chainOf(subject))
    .where('subjectId', '=', subject)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** The hash of a row over all its fields and the hash before it. Details count as PostgreSQL prints `jsonb`. */
export function hashRow(row: {
  chain: number
  seq: bigint
  at: Date
  action: string
  actorKind: string
  actorId: string | null
  subjectId: string | null
  details: string
  prevHash: Buffer
}): Buffer {
  const fields = [
    row.chain,
    String(row.seq),
    row.at.toISOString(),
    row.action,
    row.actorKind,
    row.actorId,
    row.subjectId,
    sortedJson(row.details),
    row.prevHash.toString('hex'),
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest()
}

/** `jsonb` forgets the order of keys, so the hash is taken over keys in order. Details are flat. */
function sortedJson(details: string): string {
  const given = JSON.parse(details) as Record<string, unknown>
  return JSON.stringify(Object.entries(given).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

function chainOf(text: string): number {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % chains
}
