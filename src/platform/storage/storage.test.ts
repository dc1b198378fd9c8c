import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { glob, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { directoryStorage } from './index.ts'

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'gelombang-storage-'))
  const files = async () =>
    (await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }))).filter((entry) =>
      entry.isFile(),
    )
  return {
    folder,
    files,
    storage: directoryStorage(join(folder, 'documents')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

test('what is put in is found, replaced whole and removed', async () => {
  await using at = await place()
  const { storage } = at
  const name = randomUUID()
  assert.equal(await storage.find(name), undefined)
  await storage.put(name, Buffer.from('first'))
  await storage.put(name, Buffer.from('2'))
  assert.equal(String(await storage.find(name)), '2')
  await storage.remove(name)
  await storage.remove(name)
  assert.equal(await storage.find(name), undefined)
  assert.deepEqual(await at.files(), [])
})

test('UPL-06: a name that we did not make never becomes a path', async () => {
  await using at = await place()
  const id = randomUUID()
  const names = [
    '', '.', '..', '../../etc/passwd', `../${id}`, `${id}/..`, `${id}\0`, `${id}.jpg`, id.toUpperCase(), `/${id}`,
    `${id}\n`, encodeURIComponent('../x'), '..\\..\\x', 'con', '__proto__',
  ] // prettier-ignore
  for (const name of names) {
    const refused = { message: 'A file name that we did not make' }
    await assert.rejects(async () => at.storage.put(name, Buffer.of(1)), refused, name)
    await assert.rejects(async () => at.storage.find(name), refused, name)
    await assert.rejects(async () => at.storage.remove(name), refused, name)
  }
  assert.deepEqual(await at.files(), [])
})

test('readers see the old file or the new one, never half of either', async () => {
  await using at = await place()
  const { storage } = at
  const name = randomUUID()
  const contents = [0, 1, 2, 3].map((fill) => Buffer.alloc(500_000, fill))
  await storage.put(name, contents[0] ?? Buffer.of())
  const seen: (Buffer | undefined)[] = []
  const reading = (async () => {
    for (let i = 0; i < 60; i++) seen.push(await storage.find(name))
  })()
  await Promise.all([reading, ...contents.map((bytes) => storage.put(name, bytes))])
  assert.ok(seen.every((bytes) => contents.some((one) => bytes?.equals(one))))
  assert.equal((await at.files()).length, 1)
})

test('a file that could not be written leaves nothing behind', async () => {
  await using at = await place()
  const name = randomUUID()
  // A folder stands where the file shall be, so the last step fails.
  await mkdir(join(at.folder, 'documents', name.slice(-2), name, 'x'), { recursive: true })
  await assert.rejects(at.storage.put(name, Buffer.of(1)))
  assert.deepEqual(await at.files(), [])
})

test('only the owner reads what is kept', async () => {
  await using at = await place()
  await at.storage.put(randomUUID(), Buffer.of(1))
  const [file] = await at.files()
  assert.ok(file)
  assert.equal((await stat(join(file.parentPath, file.name))).mode & 0o777, 0o600)
  assert.equal((await stat(file.parentPath)).mode & 0o777, 0o700)
})
