import { hash } from 'node:crypto'
import type { Allocation, Cutoff } from './allocate.ts'
import { jcs } from './jcs.ts'
import { rowBytes, type Pool } from './pool.ts'

export const recordBytes = 54

/** What is printed after the draw, with its hash. Hashes and keys in hex. */
export type Summary = {
  readonly v: 'KSEL1'
  readonly wave: string
  /** C */
  readonly commit: string
  readonly n: number
  readonly seed: string
  readonly cutoffs: readonly Cutoff[]
  readonly unallocated: number
  readonly result_root: string
}

/** The records of all rows in pool order: `idc[0:16] || key || status u8 || block u8 || rank u32`, 54 bytes each. */
export function recordsOf({ rows, n }: Pool, keys: Buffer, allocation: Allocation): Buffer {
  const records = Buffer.alloc(n * recordBytes)
  for (let i = 0; i < n; i++) {
    const at = i * recordBytes
    rows.copy(records, at, i * rowBytes, i * rowBytes + 16)
    keys.copy(records, at + 16, i * 32, (i + 1) * 32)
    records.writeUInt8(allocation.statuses[i] ?? 0, at + 48)
    records.writeUInt8(allocation.blocks[i] ?? 0, at + 49)
    records.writeUInt32BE(allocation.ranks[i] ?? 0, at + 50)
  }
  return records
}

/** The bytes of record `index`. */
export function recordAt(records: Buffer, index: number): Buffer {
  return records.subarray(index * recordBytes, (index + 1) * recordBytes)
}

/** Takes a record of 54 bytes apart. */
export function readRecord(record: Buffer): {
  id: Buffer
  key: Buffer
  status: number
  block: number
  rank: number
} {
  return {
    id: record.subarray(0, 16),
    key: record.subarray(16, 48),
    status: record.readUInt8(48),
    block: record.readUInt8(49),
    rank: record.readUInt32BE(50),
  }
}

/** `H("KSEL1/result\0" || JCS(summary))`, hex: the value for the gazette. */
export function resultHash(summary: Summary): string {
  return hash('sha256', `KSEL1/result\0${jcs(summary)}`)
}
