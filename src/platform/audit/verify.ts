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
  const heads = await db.selectFrom('platform.auditHeads').selectAll().orderBy('chain').execute()
  let entries = 0
  const breaks: string[] = []
  for (const head of heads) {
    const walked = await walkChain(db, head.chain)
    entries += Number(walked.seq)
    breaks.push(...walked.breaks)
    const fits = walked.seq === head.seq && walked.hash.equals(head.hash)
    if (!fits) breaks.push(`chain ${head.chain}: the head does not fit the last entry`)
  }
  return { entries, breaks }
}

async function walkChain(db: Database, chain: number) {
  let seq = 0n
  let hash: Buffer = Buffer.alloc(0)
  const breaks: string[] = []
  for (;;) {
    const rows = await db
      .selectFrom('platform.auditLog')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
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
