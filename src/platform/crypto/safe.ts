import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Database, Transaction } from '#platform/database'
import type { Keyring } from './keyring.ts'

/**
 * Encrypts and decrypts what belongs to one person (AES-256-GCM).
 * `place` is `schema.table.column`: bytes moved to another place or person do not open.
 */
export type Safe = {
  seal: (place: string, text: string) => Buffer
  open: (place: string, sealed: Buffer) => string
  sealBytes: (place: string, bytes: Buffer) => Buffer
  openBytes: (place: string, sealed: Buffer) => Buffer
}

/** First byte of everything sealed; a later format takes the next number. */
const format = 1
const nonceLength = 12
const tagLength = 16

/** Makes the personal key of a new person and stores it wrapped. A second one for the same person breaks the key. */
export async function createSafe(
  { tx, keyring }: { tx: Transaction; keyring: Keyring },
  personId: string,
  createdAt: Date,
): Promise<Safe> {
  const dataKey = randomBytes(32)
  const [{ id: kekId, secret }] = keyring.wrap
  const wrapped = encrypt(secret, wrapContext(personId, kekId), dataKey)
  await tx.insertInto('platform.personKeys').values({ personId, kekId, wrapped, createdAt }).execute()
  return safeWith(dataKey, personId)
}

/** Opens the safe of a person; `undefined` when there is none or its key has been destroyed. */
export async function findSafe(
  { db, keyring }: { db: Database; keyring: Keyring },
  personId: string,
): Promise<Safe | undefined> {
  const row = await db
    .selectFrom('platform.personKeys')
    .select(['kekId', 'wrapped'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!row?.wrapped) return undefined
  const kek = keyring.wrap.find(({ id }) => id === row.kekId)
  if (!kek) throw new Error(`The keyring lacks the wrapping key ${row.kekId}`)
  return safeWith(decrypt(kek.secret, wrapContext(personId, row.kekId), row.wrapped), personId)
}

/** Opens the safe of a person who must have one. */
export async function openSafe(deps: { db: Database; keyring: Keyring }, personId: string): Promise<Safe> {
  const safe = await findSafe(deps, personId)
  if (!safe) throw new Error(`No personal key for ${personId}`)
  return safe
}

/**
 * Destroys a personal key: what it sealed can never be read again here, nor in a backup taken from now on. An older
 * backup still holds the wrapped key until it is thrown away.
 */
export async function destroySafe(tx: Transaction, personId: string, destroyedAt: Date): Promise<void> {
  await tx
    .updateTable('platform.personKeys')
    .set({ wrapped: null, destroyedAt })
    .where('personId', '=', personId)
    .where('wrapped', 'is not', null)
    .execute()
}

function safeWith(dataKey: Buffer, personId: string): Safe {
  const context = (place: string) => `${place}\0${personId}\0v${format}`
  const sealBytes = (place: string, bytes: Buffer) => encrypt(dataKey, context(place), bytes)
  const openBytes = (place: string, sealed: Buffer) => decrypt(dataKey, context(place), sealed)
  return {
    sealBytes,
    openBytes,
    seal: (place, text) => sealBytes(place, Buffer.from(text)),
    open: (place, sealed) => openBytes(place, sealed).toString(),
  }
}

function wrapContext(personId: string, kekId: string): string {
  return `platform.person_keys.wrapped\0${personId}\0${kekId}`
}

/** Layout: format (1 byte), nonce (12), ciphertext, tag (16). */
function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(format), nonce, body, cipher.getAuthTag()])
}

function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== format) throw new Error(`Sealed in an unknown format: ${sealed[0]}`)
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const body = sealed.subarray(1 + nonceLength, -tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-tagLength))
  return Buffer.concat([decipher.update(body), decipher.final()])
}
