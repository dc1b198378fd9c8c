import { ok, refused, type Outcome } from '#platform/outcome'

/** What KSEL1 documents are made of: RFC 8785 with integers 0..2^53−1 and strings of 0x20–0x7e alone. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const deepest = 64

/**
 * Reads JSON text as KSEL1 wants it written: numbers as plain integers (no `-0`, `1.0`, `1e3`), no key twice
 * in one object. Integers may be negative and strings may hold anything: whether the value is one that a document
 * can hold, and what is wrong with it otherwise, is for the next reader to say.
 */
export function readJson(text: string): Outcome<unknown, 'not-strict-json'> {
  const value = parse(text)
  if (value === undefined) return refused('not-strict-json')
  const bare = text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
  const numbersArePlain = !/-0|\.|\d[eE]/.test(bare)
  const keysWritten = bare.match(/""\s*:/g)?.length ?? 0
  return numbersArePlain && keysWritten === countKeys(value) ? ok(value) : refused('not-strict-json')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The keys of all objects inside; a key written twice is counted once. `NaN`, which equals nothing, when nested too deep. */
function countKeys(value: unknown, depth = 0): number {
  if (depth > deepest) return NaN
  if (typeof value !== 'object' || value === null) return 0
  const children: unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : children.length
  return children.reduce<number>((sum, child) => sum + countKeys(child, depth + 1), own)
}

/** Whether `jcs` can write the value. */
export function isJcs(value: unknown, depth = 0): value is Json {
  if (depth > deepest) return false
  if (typeof value === 'string') return /^[ -~]*$/.test(value)
  if (typeof value === 'number') return isNatural(value)
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'object') return false
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  return keys.every(isKey) && Object.values(value).every((child) => isJcs(child, depth + 1))
}

/** `__proto__` is refused: a document that holds it could lose it on its way through JavaScript, and its hash change. */
function isKey(key: string): boolean {
  return isJcs(key) && key !== '__proto__'
}

function isNatural(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)
}

/**
 * The one way to write a document: keys in byte order, no spaces.
 * @throws TypeError for a value outside the subset
 */
export function jcs(value: Json): string {
  if (!isJcs(value)) throw new TypeError('A value that KSEL1 documents cannot hold')
  return write(value)
}

function write(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isArray(value)) return `[${value.map(write).join(',')}]`
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`
}

/** `Array.isArray` does not narrow read-only arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
