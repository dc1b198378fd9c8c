import { randomBytes } from 'node:crypto'
import { hashToken } from '#platform/crypto'

const idBytes = 16
const secretBytes = 32
const shape = /^[\w-]{64}$/

/** A secret for a cookie or a link, and the hash of it that is stored. */
export type OwnedToken = { token: string; hash: Buffer }

/**
 * A token that starts with the id of whom it belongs to, so that its row is found by the key under which it lies;
 * 32 random bytes follow.
 */
export function newOwnedToken(ownerId: string): OwnedToken {
  const id = Buffer.from(ownerId.replaceAll('-', ''), 'hex')
  const token = Buffer.concat([id, randomBytes(secretBytes)]).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** Whose token this claims to be, and its hash; `undefined` when it has not the shape of one. */
export function readOwnedToken(token: string | undefined): { ownerId: string; hash: Buffer } | undefined {
  if (token === undefined || !shape.test(token)) return undefined
  const hex = Buffer.from(token, 'base64url').subarray(0, idBytes).toString('hex')
  const ownerId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { ownerId, hash: hashToken(token) }
}
