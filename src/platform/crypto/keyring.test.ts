import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blindIndex, blindIndexes, type Purpose } from './blind-index.ts'
import { createKeyring, readKeyring, serializeKeyring } from './keyring.ts'
import { equalBytes, hashToken, newToken } from './token.ts'

const purposes: Purpose[] = ['email', 'nik', 'family-card', 'phone', 'payout-account', 'address-range']
const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64')

test('a keyring that was written is read back the same', () => {
  const keyring = createKeyring()
  assert.deepEqual(readKeyring(serializeKeyring(keyring)), keyring)
})

test('no two keys of a keyring, and no two keyrings, share a secret', () => {
  const all = [createKeyring(), createKeyring()].flatMap((keyring) => Object.values(keyring).flat())
  assert.equal(new Set(all.map((key) => key.secret.toString('hex'))).size, all.length)
})

test('CRY-07: a keyring with a fault is refused, every fault named, and no secret told', () => {
  const stored = JSON.parse(serializeKeyring(createKeyring())) as Record<
    string,
    { id: string; secret: string }[]
  >
  const [first] = stored['wrap'] ?? []
  const told = String(first?.secret)
  const faulty: Record<string, unknown>[] = [
    { ...stored, index: undefined },
    { ...stored, index: [] },
    { ...stored, wrap: [{ id: 'k1', secret: told.slice(0, 20) }] },
    { ...stored, wrap: [{ id: told, secret: secret(1) }] },
    { ...stored, wrap: [{ id: 'k1', secret: `${told}!` }] },
    { ...stored, pepper: stored['wrap'] },
    { ...stored, spare: stored['wrap'] },
  ]
  for (const text of [...faulty.map((one) => JSON.stringify(one)), '', 'null', told, `{"wrap":"${told}"`]) {
    assert.throws(
      () => readKeyring(text),
      (error: Error) => {
        assert.match(error.message, /^Bad keyring/)
        return !error.message.includes(told) && error.cause === undefined
      },
    )
  }
})

test('CRY-03: an index depends on key, purpose and value, and tells nothing of the value, its length neither', () => {
  const keyring = createKeyring()
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom(...purposes),
      fc.constantFrom(...purposes),
      (a, b, p, q) => {
        const isSame = a === b && p === q
        assert.equal(blindIndex(keyring, p, a) === blindIndex(keyring, q, b), isSame)
        assert.match(blindIndex(keyring, p, a), /^i1\.[\w-]{43}$/)
        assert.notEqual(blindIndex(createKeyring(), p, a), blindIndex(keyring, p, a))
      },
    ),
  )
})

test('after a rotation rows of the older key are still found, and the newest writes', () => {
  const old = createKeyring()
  const index = [{ id: 'i2', secret: Buffer.alloc(32, 7) }, old.index[0]] as const
  const rotated = { ...old, index }
  const found = blindIndexes(rotated, 'nik', '9901011703980001')
  assert.deepEqual(
    found.map((one) => one.split('.')[0]),
    ['i2', 'i1'],
  )
  assert.equal(found[1], blindIndex(old, 'nik', '9901011703980001'))
  assert.equal(blindIndex(rotated, 'nik', '9901011703980001'), found[0])
})

test('LNK-04: tokens have 256 bits, are never twice the same, and are stored as their hash', () => {
  const tokens = Array.from({ length: 10_000 }, newToken)
  assert.equal(new Set(tokens).size, tokens.length)
  assert.ok(tokens.every((token) => Buffer.from(token, 'base64url').length === 32))
  const [token = ''] = tokens
  assert.equal(hashToken(token).length, 32)
  assert.ok(!hashToken(token).includes(Buffer.from(token, 'base64url')))
  assert.ok(equalBytes(hashToken(token), hashToken(token)))
  assert.ok(!equalBytes(hashToken(token), hashToken(`${token}a`)))
  assert.ok(!equalBytes(Buffer.of(1), Buffer.of(1, 2)))
})
