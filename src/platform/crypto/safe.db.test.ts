import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { transact } from '#platform/database'
import { testDatabase } from '../../../test/database.ts'
import { checkKeys } from './check-keys.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { createSafe, destroySafe, findSafe, openSafe } from './safe.ts'

const now = new Date('2026-11-23T03:00:00Z')
const place = 'accounts.accounts.email'

async function rig() {
  const database = await testDatabase()
  const keyring = createKeyring()
  const db = database.as('web')
  const person = async () => {
    const personId = randomUUID()
    const safe = await transact(db, (tx) => createSafe({ tx, keyring }, personId, now))
    return { personId, safe }
  }
  return {
    db,
    owner: database.owner,
    keyring,
    person,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

test('CRY-01: what was sealed opens in its own place, for its own person, and nowhere else', async () => {
  await using world = await rig()
  const [sari, budi] = [await world.person(), await world.person()]
  const again = await openSafe(world, sari.personId)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = sari.safe.seal(place, text)
      assert.equal(again.open(place, sealed), text.toWellFormed())
      assert.throws(() => again.open('accounts.phones.number', sealed))
      assert.throws(() => budi.safe.open(place, sealed))
    }),
    { numRuns: 50 },
  )
})

test('a single changed bit, a cut and an unknown format are refused', async () => {
  await using world = await rig()
  const { safe } = await world.person()
  const sealed = safe.seal(place, 'sari@contoh.id')
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.throws(() => safe.open(place, changed))
    }),
  )
  for (let length = 0; length < sealed.length; length++) {
    assert.throws(() => safe.open(place, sealed.subarray(0, length)), `cut to ${length} bytes`)
  }
})

test('the same text is sealed differently each time, and says no more than its length', async () => {
  await using world = await rig()
  const { safe } = await world.person()
  const sealed = Array.from({ length: 5_000 }, () => safe.seal(place, 'sari@contoh.id'))
  assert.equal(new Set(sealed.map((one) => one.subarray(1, 13).toString('hex'))).size, sealed.length)
  assert.ok(sealed.every((one) => one.length === 1 + 12 + 14 + 16 && !one.includes('sari')))
})

test('a destroyed key never opens again, and a person has one key only', async () => {
  await using world = await rig()
  const { db, keyring } = world
  const { personId } = await world.person()
  await assert.rejects(
    transact(db, (tx) => createSafe({ tx, keyring }, personId, now)),
    /person_keys_pkey/,
  )
  await transact(db, (tx) => destroySafe(tx, personId, now))
  assert.equal(await findSafe(world, personId), undefined)
  await assert.rejects(openSafe(world, personId), /No personal key/)
  const { wrapped, destroyedAt } = await world.owner
    .selectFrom('platform.personKeys')
    .select(['wrapped', 'destroyedAt'])
    .executeTakeFirstOrThrow()
  assert.deepEqual({ wrapped, destroyedAt }, { wrapped: null, destroyedAt: now })
})

test('CRY-04: a personal key is wrapped for its person by a key whose id it carries', async () => {
  await using world = await rig()
  const { owner, keyring } = world
  const [sari, budi] = [await world.person(), await world.person()]
  const { wrapped } = await owner
    .selectFrom('platform.personKeys')
    .select('wrapped')
    .where('personId', '=', sari.personId)
    .executeTakeFirstOrThrow()
  await owner
    .updateTable('platform.personKeys')
    .set({ wrapped })
    .where('personId', '=', budi.personId)
    .execute()
  await assert.rejects(openSafe(world, budi.personId))

  const rotated: Keyring = { ...keyring, wrap: [{ id: 'k2', secret: Buffer.alloc(32, 9) }, keyring.wrap[0]] }
  const sealed = sari.safe.seal(place, 'x')
  assert.equal((await openSafe({ ...world, keyring: rotated }, sari.personId)).open(place, sealed), 'x')
  const withoutOld: Keyring = { ...keyring, wrap: [{ id: 'k2', secret: Buffer.alloc(32, 9) }] }
  await assert.rejects(
    openSafe({ ...world, keyring: withoutOld }, sari.personId),
    /lacks the wrapping key k1/,
  )
})

test('CRY-07: keys other than those that data were written with are refused, and so is a lack of one', async () => {
  await using world = await rig()
  const { db, keyring } = world
  await checkKeys(db, keyring, now)
  await checkKeys(db, keyring, now)
  await assert.rejects(checkKeys(db, createKeyring(), now), /Key [a-z]1 is not the one/)
  const rotated: Keyring = {
    ...keyring,
    index: [{ id: 'i2', secret: Buffer.alloc(32, 5) }, keyring.index[0]],
  }
  await checkKeys(db, rotated, now)
  await assert.rejects(checkKeys(db, keyring, now), /lacks keys that data need: i2/)
  const proofs = await world.owner.selectFrom('platform.keyChecks').select('proof').execute()
  const secrets = Object.values(rotated).flatMap((keys) => keys.map(({ secret }) => secret.toString('hex')))
  assert.ok(proofs.every(({ proof }) => !secrets.includes(proof)))
})
