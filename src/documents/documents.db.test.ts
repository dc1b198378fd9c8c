import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { findDocument, saveDocument } from '#documents'
import { createKeyring, createSafe } from '#platform/crypto'
import { transact } from '#platform/database'
import { directoryStorage } from '#platform/storage'
import { testDatabase } from '../../test/database.ts'
import { client, testApp } from '../../test/web.ts'
import { documentsTicks } from './jobs.ts'
import { mountDocuments } from './web/index.ts'

const limits = { maximumPixels: 40_000_000, minimumSide: 480 }

async function setUp() {
  const database = await testDatabase()
  const db = database.as('web')
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  let now = new Date('2026-02-02T02:00:00Z')
  const deps = { db, keyring: createKeyring(), clock: () => now, storage: directoryStorage(folder) }
  const newPerson = async () => {
    const personId = randomUUID()
    await transact(db, (tx) => createSafe({ tx, keyring: deps.keyring }, personId, now))
    return personId
  }
  return {
    deps,
    newPerson,
    worker: { ...deps, db: database.as('worker') },
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    waitMinutes: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true })
      await database[Symbol.asyncDispose]()
    },
  }
}

function photo(): Promise<Buffer> {
  const plain = sharp({ create: { width: 900, height: 600, channels: 3, background: '#88aaff' } })
  return plain
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
    .jpeg()
    .toBuffer()
}

test('a picture comes back upright and without what was hidden in it; at rest it cannot be read', async () => {
  await using t = await setUp()
  const personId = await t.newPerson()
  const sent = Buffer.concat([await photo(), Buffer.from('TRAILING-BYTES')])
  assert.ok((await saveDocument(t.deps, { personId, kind: 'id-card', sent, limits })).ok)
  const found = await findDocument(t.deps, { personId, kind: 'id-card' })
  assert.ok(found)
  assert.equal((await sharp(found.bytes).metadata()).exif, undefined)
  assert.ok(!found.bytes.includes('SECRET-PLACE') && !found.bytes.includes('TRAILING-BYTES'))
  const [file] = t.files()
  assert.ok(
    file &&
      !readFileSync(join(file.parentPath, file.name))
        .subarray(0, 40)
        .includes(Buffer.from([0xff, 0xd8, 0xff])),
  )
})

test('a second picture takes the place of the first, whose file goes', async () => {
  await using t = await setUp()
  const personId = await t.newPerson()
  for (let i = 0; i < 2; i++)
    await saveDocument(t.deps, { personId, kind: 'selfie', sent: await photo(), limits })
  assert.equal(t.files().length, 2)
  t.waitMinutes(11)
  for (const tick of documentsTicks(t.worker)) await tick.run()
  assert.equal(t.files().length, 1)
  assert.ok(await findDocument(t.deps, { personId, kind: 'selfie' }))
})

const refusedFiles: [what: string, reason: string, make: () => Promise<Buffer> | Buffer][] = [
  ['a web page', 'not-a-picture', () => Buffer.from('<html><script>alert(1)</script>')],
  ['a drawing (SVG)', 'not-a-picture', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['half a picture', 'not-a-picture', async () => (await photo()).subarray(0, 400)],
  [
    'a stamp',
    'too-small',
    () =>
      sharp({ create: { width: 900, height: 100, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
  ],
  [
    'a bomb of pixels',
    'too-many-pixels',
    () =>
      sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
  ],
]
for (const [what, reason, make] of refusedFiles) {
  test(`${what} is refused and leaves nothing behind`, async () => {
    await using t = await setUp()
    const personId = await t.newPerson()
    const outcome = await saveDocument(t.deps, { personId, kind: 'id-card', sent: await make(), limits })
    assert.deepEqual(outcome, { ok: false, reason })
    assert.equal(t.files().length, 0)
  })
}

test('UPL-06 only the owner sees a picture, as an attachment that nothing may store or run', async () => {
  await using t = await setUp()
  const [owner, other] = [await t.newPerson(), await t.newPerson()]
  await saveDocument(t.deps, { personId: owner, kind: 'id-card', sent: await photo(), limits })
  const browse = async (personId: string | undefined) => {
    const person = personId
      ? { personId, sessionId: randomUUID(), language: 'id' as const, provedAt: new Date(0) }
      : undefined
    const app = await testApp({
      mount: (mounted) => mountDocuments(mounted, t.deps),
      ...(person && { person }),
    })
    return client(app).get('/documents/id-card')
  }
  const { status, headers } = await browse(owner)
  assert.equal(status, 200)
  assert.match(String(headers['content-disposition']), /^attachment/)
  assert.match(String(headers['content-security-policy']), /sandbox/)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal((await browse(other)).status, 404)
  assert.equal((await browse(undefined)).status, 303)
})

test('UPL-06 a row that cannot be written leaves a file that is found and removed', async () => {
  await using t = await setUp()
  const personId = await t.newPerson()
  const failing = { ...t.deps, clock: t.deps.clock, storage: { ...t.deps.storage, put: async () => { throw new Error('disk full') } } } // prettier-ignore
  await assert.rejects(
    saveDocument(failing, { personId, kind: 'id-card', sent: await photo(), limits }),
    /disk full/,
  )
  t.waitMinutes(11)
  for (const tick of documentsTicks(t.worker)) await tick.run()
  assert.equal(t.files().length, 0)
  assert.equal(await findDocument(t.deps, { personId, kind: 'id-card' }), undefined)
})
