import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring, type Keyring } from '#platform/crypto'
import { createPasswordHasher } from './password-hasher.ts'

const keyring = createKeyring()
const passwords = createPasswordHasher({ keyring })

async function hashOf(password: string, hasher = passwords): Promise<string> {
  const hashed = await hasher.hash(password)
  assert.ok(hashed.ok)
  return hashed.value
}

async function fits(password: string, stored: string | undefined, hasher = passwords): Promise<boolean> {
  const compared = await hasher.verify(password, stored)
  assert.ok(compared.ok)
  return compared.value
}

test('AUT-01: argon2id with 19 MiB, two passes, a salt of 16 bytes of its own and the id of the pepper', async () => {
  const [first, second] = [await hashOf('kopi laut biru'), await hashOf('kopi laut biru')]
  assert.match(first, /^p1\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.notEqual(first, second)
  assert.equal(await fits('kopi laut biru', first), true)
  assert.equal(await fits('kopi laut Biru', first), false)
})

test('AUT-03: passwords are taken whole: the last sign tells at 72, 73, 128 and 1,024', async () => {
  for (const length of [72, 73, 128, 1_024]) {
    const start = 'a'.repeat(length - 1)
    const stored = await hashOf(`${start}x`)
    assert.equal(await fits(`${start}x`, stored), true)
    assert.equal(await fits(`${start}y`, stored), false, `the sign at ${length}`)
  }
})

test('AUT-03: one password typed on two keyboards (NFC, NFD) is one', async () => {
  const stored = await hashOf('kopi café laut biru'.normalize('NFC'))
  assert.equal(await fits('kopi café laut biru'.normalize('NFD'), stored), true)
})

test('AUT-10: without the pepper a hash fits nothing, and an old pepper goes on fitting', async () => {
  const stored = await hashOf('kopi laut biru')
  const [old] = keyring.pepper
  const [fresh] = createKeyring().pepper
  const stolen = createPasswordHasher({ keyring: { pepper: [{ ...fresh, id: old.id }] } })
  assert.equal(await fits('kopi laut biru', stored, stolen), false)
  const rotated: Pick<Keyring, 'pepper'> = { pepper: [{ ...fresh, id: 'p2' }, old] }
  const hasher = createPasswordHasher({ keyring: rotated })
  assert.equal(await fits('kopi laut biru', stored, hasher), true)
  assert.match(await hashOf('kopi laut biru', hasher), /^p2\$/)
})

test('nobody’s password is always wrong', async () => {
  assert.equal(await fits('kopi laut biru', undefined), false)
})

test('AUT-02: a stored hash that asks for absurd memory or passes is not begun', async () => {
  const stored = await hashOf('kopi laut biru')
  for (const absurd of [stored.replace('m=19456', 'm=4194304'), stored.replace('t=2', 't=4000')])
    await assert.rejects(passwords.verify('kopi laut biru', absurd), /asks for too much/)
})
