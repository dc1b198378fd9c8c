import type { Database } from '#platform/database'
import { hashRow } from './log.ts'

const pageSize = 5_000

/**
 * Recomputes every chain of the audit log.
 *
 * @returns how many entries were read, and each break found: an edited, removed or reordered row, or a head
 *   that does not fit. What was cut off at the end together with its head shows only against a checkpoint
 *   that is kept elsewhere.
 */
export async function verifyAudit(db: Database): Promise<{ entries: number; breaks: string[] }> {
  const chains = await db.selectFrom('platform.auditHeads').select('chain').orderBy('chain').execute()
  let entries = 0
  const breaks: string[] = []
  for (const { chain } of chains) {
    const walked = await walkChain(db, chain, start)
    // Others write meanwhile: the head is read after the entries, and what was added since is walked up to it.
    const head = await readHead(db, chain)
    const end = walked.seq < head.seq ? await walkChain(db, chain, { ...walked, until: head.seq }) : walked
    entries += Number(end.seq)
    breaks.push(...end.breaks)
    const fits = end.seq === head.seq && end.hash.equals(head.hash)
    if (!fits) breaks.push(`chain ${chain}: the head does not fit the last entry`)
  }
  return { entries, breaks }
}

type Walked = { seq: bigint; hash: Buffer; breaks: readonly string[] }
const start: Walked = { seq: 0n, hash: Buffer.alloc(0), breaks: [] }

function readHead(db: Database, chain: number) {
  return db
    .selectFrom('platform.auditHeads')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .executeTakeFirstOrThrow()
}

/** Walks a chain from where a walk ended before, to its end or `until` an entry. */
async function walkChain(
  db: Database,
  chain: number,
  { until, ...from }: Walked & { until?: bigint },
): Promise<Walked> {
  let { seq, hash } = from
  const breaks = [...from.breaks]
  for (;;) {
    let query = db
      .selectFrom('platform.auditLog')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '>', seq)
    if (until !== undefined) query = query.where('seq', '<=', until)
    const rows = await query.orderBy('seq').limit(pageSize).execute()
    for (const row of rows) {
      const expected = hashRow({ ...row, details: JSON.stringify(row.details) })
      const holds = row.seq === seq + 1n && row.prevHash.equals(hash) && row.hash.equals(expected)
      if (!holds) breaks.push(`chain ${chain}: entry ${row.seq} does not follow from entry ${seq}`)
      seq = row.seq
      hash = row.hash
    }
    if (rows.length < pageSize) return { seq, hash, breaks }
  }
}
