import { hash } from 'node:crypto'
import { rowBytes, weightAt, type Pool } from './pool.ts'

/** The tickets of an entry: `H(seed || entry id || u16 j || "KSEL1")` for j = 0..weight−1, 32 bytes each. */
export function ticketsOf({ seed, id, weight }: { seed: Buffer; id: Buffer; weight: number }): Buffer[] {
  const message = Buffer.concat([seed, id, Buffer.alloc(2), Buffer.from('KSEL1')])
  return Array.from({ length: weight }, (_, j) => {
    message.writeUInt16BE(j, 48)
    return hash('sha256', message, 'buffer')
  })
}

/** The key of an entry: its smallest ticket. */
export function keyOf(entry: { seed: Buffer; id: Buffer; weight: number }): Buffer {
  return ticketsOf(entry).reduce((least, ticket) => (ticket.compare(least) < 0 ? ticket : least))
}

/** The keys of all rows, 32 bytes each, in pool order. */
export function keysOf(seed: Buffer, pool: Pool): Buffer {
  const keys = Buffer.alloc(pool.n * 32)
  for (let i = 0; i < pool.n; i++) {
    const id = pool.rows.subarray(i * rowBytes, i * rowBytes + 16)
    keyOf({ seed, id, weight: weightAt(pool, i) }).copy(keys, i * 32)
  }
  return keys
}
