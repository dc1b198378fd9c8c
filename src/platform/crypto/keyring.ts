import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A secret of 32 bytes with the name under which data remember it. */
export type Key = Readonly<{ id: string; secret: Buffer }>

/** The newest key first: it writes. All of them read. */
type Keys = readonly [Key, ...Key[]]

/**
 * The keys of an installation; they lie outside the database. Each has one use:
 * `wrap` wraps the personal data keys, `index` makes blind indexes, `pepper` strengthens password hashes,
 * `family` makes the family-card salts of the draw (never rotated: the salt must stay the same over all waves),
 * `cookie` signs cookies.
 */
export type Keyring = Readonly<{ wrap: Keys; index: Keys; pepper: Keys; family: Keys; cookie: Keys }>

const StoredKey = z.strictObject({
  id: z.string().regex(/^[a-z]\d{1,6}$/, 'must be a letter and a number'),
  secret: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
})
const StoredKeys = z.tuple([StoredKey], StoredKey)
const Stored = z.strictObject({
  wrap: StoredKeys,
  index: StoredKeys,
  pepper: StoredKeys,
  family: StoredKeys,
  cookie: StoredKeys,
})

/**
 * Reads the keyring from its JSON text.
 *
 * @throws Error that names every fault and prints no secret
 */
export function readKeyring(json: string): Keyring {
  const parsed = Stored.safeParse(parseJson(json))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Bad keyring:\n${faults.join('\n')}`)
  }
  const stored = parsed.data
  const keyring = {
    wrap: decode(stored.wrap),
    index: decode(stored.index),
    pepper: decode(stored.pepper),
    family: decode(stored.family),
    cookie: decode(stored.cookie),
  }
  const secrets = Object.values(keyring).flatMap((keys) => keys.map(({ secret }) => secret.toString('hex')))
  if (new Set(secrets).size < secrets.length) throw new Error('Bad keyring: one secret is used twice')
  return keyring
}

/** Makes a keyring of fresh random keys. */
export function createKeyring(): Keyring {
  const fresh = (id: string): Keys => [{ id, secret: randomBytes(32) }]
  return {
    wrap: fresh('k1'),
    index: fresh('i1'),
    pepper: fresh('p1'),
    family: fresh('f1'),
    cookie: fresh('c1'),
  }
}

/** Writes a keyring as JSON text, secrets and all: for a file that only its owner may read. */
export function serializeKeyring(keyring: Keyring): string {
  const encode = (keys: Keys) => keys.map(({ id, secret }) => ({ id, secret: secret.toString('base64') }))
  const entries = Object.entries(keyring).map(([use, keys]) => [use, encode(keys)])
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`
}

/** What a key shows of itself so that a wrong one can be told from the right one; says nothing about the key. */
export function proofOf({ id, secret }: Key): string {
  return createHmac('sha256', secret).update(`gelombang key check\0${id}`).digest('hex')
}

function decode(keys: [{ id: string; secret: string }, ...{ id: string; secret: string }[]]): Keys {
  const [first, ...others] = keys
  return [decodeOne(first), ...others.map(decodeOne)]
}

function decodeOne({ id, secret }: { id: string; secret: string }): Key {
  return { id, secret: Buffer.from(secret, 'base64') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the schema then says that an object was expected; the text itself is secret
  }
}
