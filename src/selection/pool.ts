import { hash } from 'node:crypto'
import { ok, refused, type Outcome } from '#platform/outcome'
import type { Rules } from './rules.ts'

/** One application as the draw sees it: `idc` 32 bytes, `kkp` 16 bytes, both pseudonyms. */
export type Entry = {
  readonly idc: Buffer
  readonly kkp: Buffer
  /** province code of the family card, u16 */
  readonly stratum: number
  /** reserved-group bits, u8 */
  readonly mask: number
  /** recipients of the family in earlier waves, u8 */
  readonly prior: number
  /** tickets, u16 */
  readonly weight: number
}

/** All rows, one after another, in the order of their idc. `order[i]` = where row i stood in the input. */
export type Pool = { readonly n: number; readonly rows: Buffer; readonly order: Uint32Array }

export const rowBytes = 54

/** A field that does not fit into a row carries the code of the check that would have refused it, where there is one. */
export type PoolRefusal = 'empty-pool' | 'prior-out-of-range' | 'V1' | 'V2' | 'V3' | 'V4' | 'V5'

/** `H("KSEL1/id\0" || salt || NIK)`: ties a row to a person, readable only with the salt of the receipt. */
export function idcOf({ salt, nik }: { salt: Buffer; nik: string }): Buffer {
  return hash('sha256', personal('KSEL1/id\0', salt, nik), 'buffer')
}

/** `H("KSEL1/kk\0" || kksalt || KK)[0:16]`: the same for all members of a family card, in all waves. */
export function kkpOf({ kksalt, kk }: { kksalt: Buffer; kk: string }): Buffer {
  return hash('sha256', personal('KSEL1/kk\0', kksalt, kk), 'buffer').subarray(0, 16)
}

function personal(tag: string, salt: Buffer, digits: string): Buffer {
  if (salt.length !== 32) throw new RangeError('A salt has 32 bytes')
  if (!/^\d{16}$/.test(digits)) throw new RangeError('A NIK or KK has 16 digits')
  return Buffer.concat([Buffer.from(tag), salt, Buffer.from(digits)])
}

/** Puts the entries into rows, sorted by idc; whatever order they came in, the pool is the same. */
export function makePool(entries: readonly Entry[]): Outcome<Pool, PoolRefusal> {
  if (entries.length === 0) return refused('empty-pool')
  if (entries.length >= 2 ** 32) throw new RangeError('A pool has fewer than 2^32 rows')
  const unsorted = Buffer.alloc(entries.length * rowBytes)
  for (const [i, entry] of entries.entries()) {
    const problem = unfit(entry)
    if (problem) return refused(problem)
    writeRow(unsorted.subarray(i * rowBytes, (i + 1) * rowBytes), entry)
  }
  const order = Uint32Array.from({ length: entries.length }, (_, i) => i)
  order.sort((a, b) => compareAt(unsorted, { width: rowBytes, length: 32 }, a, b))
  const rows = Buffer.alloc(unsorted.length)
  order.forEach((from, i) => unsorted.copy(rows, i * rowBytes, from * rowBytes, (from + 1) * rowBytes))
  return ok({ n: entries.length, rows, order })
}

function unfit({ idc, kkp, stratum, mask, prior, weight }: Entry): PoolRefusal | undefined {
  if (idc.length !== 32 || kkp.length !== 16) throw new RangeError('idc has 32 bytes, kkp 16')
  if (!isUnsigned(weight, 65535)) return 'V2'
  if (!isUnsigned(stratum, 65535)) return 'V4'
  if (!isUnsigned(mask, 255)) return 'V5'
  return isUnsigned(prior, 255) ? undefined : 'prior-out-of-range'
}

function isUnsigned(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max
}

function writeRow(row: Buffer, { idc, kkp, stratum, mask, prior, weight }: Entry): void {
  idc.copy(row)
  kkp.copy(row, 32)
  row.writeUInt16BE(stratum, 48)
  row.writeUInt8(mask, 50)
  row.writeUInt8(prior, 51)
  row.writeUInt16BE(weight, 52)
}

/** The bytes of row `index`. */
export function rowAt({ rows, n }: Pool, index: number): Buffer {
  if (!(index >= 0 && index < n)) throw new RangeError(`No row ${index} in a pool of ${n}`)
  return rows.subarray(index * rowBytes, (index + 1) * rowBytes)
}

/** Takes a row of 54 bytes apart; `id` is the entry id, the first half of idc. */
export function readRow(row: Buffer): Entry & { readonly id: Buffer } {
  return {
    id: row.subarray(0, 16),
    idc: row.subarray(0, 32),
    kkp: row.subarray(32, 48),
    stratum: row.readUInt16BE(48),
    mask: row.readUInt8(50),
    prior: row.readUInt8(51),
    weight: row.readUInt16BE(52),
  }
}

/** The pool checks V1 to V5: the code of the first that fails means no draw. */
export function checkPool(pool: Pool, rules: Rules): PoolRefusal | undefined {
  const codes = new Set(rules.strata.map(({ code }) => code))
  const usedBits = rules.strata.flatMap(({ blocks }) => blocks).reduce((bits, { mask }) => bits | mask, 0)
  const families = familiesOf(pool)
  const checks: [PoolRefusal, (index: number) => boolean][] = [
    ['V1', (i) => i === 0 || compareAt(pool.rows, { width: rowBytes, length: 16 }, i - 1, i) < 0],
    ['V2', (i) => isWithin(weightAt(pool, i), rules.weight_max)],
    ['V3', (i) => sameHousehold(pool, i, families.first[families.of[i] ?? 0] ?? 0)],
    ['V4', (i) => codes.has(stratumAt(pool, i))],
    ['V5', (i) => (maskAt(pool, i) & ~usedBits) === 0],
  ]
  return checks.find(([, holds]) => !everyRow(pool, holds))?.[0]
}

function everyRow({ n }: Pool, holds: (index: number) => boolean): boolean {
  for (let i = 0; i < n; i++) if (!holds(i)) return false
  return true
}

function isWithin(weight: number, max: number): boolean {
  return weight >= 1 && weight <= max
}

/** Stratum and prior stand in bytes 48–49 and 51. */
function sameHousehold(pool: Pool, a: number, b: number): boolean {
  return stratumAt(pool, a) === stratumAt(pool, b) && priorAt(pool, a) === priorAt(pool, b)
}

/** Numbers the families: `of[i]` = family of row i, `first[f]` = a row of family f. */
export function familiesOf({ rows, n }: Pool): { of: Uint32Array; first: number[] } {
  const numbers = new Map<string, number>()
  const first: number[] = []
  const of = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    const kkp = rows.toString('latin1', i * rowBytes + 32, i * rowBytes + 48)
    let family = numbers.get(kkp)
    if (family === undefined) {
      family = first.push(i) - 1
      numbers.set(kkp, family)
    }
    of[i] = family
  }
  return { of, first }
}

export function stratumAt({ rows }: Pool, index: number): number {
  return rows.readUInt16BE(index * rowBytes + 48)
}
export function maskAt({ rows }: Pool, index: number): number {
  return rows.readUInt8(index * rowBytes + 50)
}
export function priorAt({ rows }: Pool, index: number): number {
  return rows.readUInt8(index * rowBytes + 51)
}
export function weightAt({ rows }: Pool, index: number): number {
  return rows.readUInt16BE(index * rowBytes + 52)
}

/** Compares the first `length` bytes of records a and b, each `width` bytes, as unsigned big-endian numbers. */
export function compareAt(
  records: Buffer,
  { width, length }: { width: number; length: number },
  a: number,
  b: number,
): number {
  const [atA, atB] = [a * width, b * width]
  return (
    records.readUInt32BE(atA) - records.readUInt32BE(atB) ||
    records.compare(records, atB, atB + length, atA, atA + length)
  )
}
