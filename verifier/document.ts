// How KSEL1 writes documents, and the hashes over them. Everything that does not fit throws.
import { hash } from 'node:crypto'

export type Commit = {
  v: string
  wave: string
  n: number
  pool_root: string
  rules: string
  beacon: { chain: string; round: number } | null
  parties: { id: string; c: string }[]
}
/** A row (54 bytes) and its way to the root of the pool, in hex. */
export type Place = { row: string; index: number; pool_path: string[] }

/** Checks the commitment against the value printed outside and that inside the proof. */
export function checkCommit(commit: Commit, published: string, printed: string): void {
  const C = sha(Buffer.from(`KSEL1/commit\0${jcs(commit)}`))
  must(C === printed && published === printed, 'not the printed commitment')
  must(commit.v === 'KSEL1', 'not KSEL1')
  must(natural(commit.n) >= 1 && commit.n < 2 ** 32, 'no such number of rows')
}

/** RFC 9162, section 2.1.3.2. */
export function checkPath(
  { leaf, index, path }: { leaf: Buffer; index: number; path: string[] },
  n: number,
  root: string,
): void {
  must(natural(index) < n, 'no such place in the pool')
  let [fn, sn, node] = [BigInt(index), BigInt(n - 1), sha(Buffer.of(0), leaf)]
  for (const sibling of path) {
    must(sn !== 0n, 'a path is too long')
    const isRight = fn % 2n === 1n || fn === sn
    const [left, right] = isRight ? [sibling, node] : [node, sibling]
    node = sha(Buffer.of(1), bytes(left, 32), bytes(right, 32))
    while (isRight && fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n]
    ;[fn, sn] = [fn >> 1n, sn >> 1n]
  }
  must(sn === 0n && node === root, 'a path does not lead to its root')
}

/** Reads JSON with plain integers and no key twice. */
export function read(text: string) {
  const bare = text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
  let found = 0
  const value = JSON.parse(text, (_, member: unknown) => {
    if (typeof member === 'object' && member !== null && !Array.isArray(member))
      found += Object.keys(member).length
    return member
  })
  must(!/[-.]|\d[eE]/.test(bare), 'a number is not a plain integer')
  must((bare.match(/""\s*:/g)?.length ?? 0) === found, 'a key stands twice')
  return value
}

/** The canonical text of a document. */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value === 'number') return String(natural(value))
  if (typeof value === 'string') must(/^[ -~]*$/.test(value), 'a character outside 0x20 to 0x7e')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${jcs(key)}:${jcs(member)}`).join(',')}}`
}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
export function keys(value: object, names: string): void {
  must(Object.keys(value).toSorted().join(' ') === names, `keys other than ${names}`)
}
export function natural(value: number): number {
  must(Number.isSafeInteger(value) && value >= 0, 'not an integer from 0 to 2^53-1')
  return value
}
export function bytes(hex: string | undefined, length: number): Buffer {
  must(
    typeof hex === 'string' && hex.length === 2 * length && /^[0-9a-f]*$/.test(hex),
    `not ${length} bytes in hex`,
  )
  return Buffer.from(hex, 'hex')
}
export function number(value: number, length: number): Buffer {
  return bytes(
    natural(value)
      .toString(16)
      .padStart(2 * length, '0'),
    length,
  )
}
export function sha(...parts: Buffer[]): string {
  return hash('sha256', Buffer.concat(parts))
}
