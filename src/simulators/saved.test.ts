import assert from 'node:assert/strict'
import { mkdtempDisposable, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { createSaver, readSaved } from './saved.ts'

const name = 'things.json'
const schema = z.array(z.int())

test('what was saved is read again, whole, whatever was saved at the same time', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'saved-'))
  const place = { dataDir: folder.path, name }
  const things: number[] = []
  await using saver = createSaver(place, () => things)
  const saves = Array.from({ length: 20 }, (_, i) => {
    things.push(i)
    return saver.save()
  })
  await Promise.all(saves)
  assert.deepEqual(await readSaved(place, schema), things)
  assert.deepEqual(await readdir(folder.path), [name])
})

test('a change that is saved soon is on the disk when the saver is disposed of', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'saved-'))
  const place = { dataDir: folder.path, name }
  {
    await using saver = createSaver(place, () => [7])
    saver.saveSoon()
  }
  assert.equal(await readFile(join(folder.path, name), 'utf8'), '[7]')
})

test('a save that failed does not spoil the next one', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'saved-'))
  const place = { dataDir: join(folder.path, 'blocked'), name }
  await writeFile(place.dataDir, 'a file where the folder must be')
  await using saver = createSaver(place, () => [7])
  await assert.rejects(saver.save(), { code: 'EEXIST' })
  await rm(place.dataDir)
  await saver.save()
  assert.deepEqual(await readSaved(place, schema), [7])
})

test('without a folder nothing is kept; a file of another shape is refused', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'saved-'))
  await using saver = createSaver({ dataDir: undefined, name }, () => [7])
  await saver.save()
  assert.equal(await readSaved({ dataDir: undefined, name }, schema), undefined)
  assert.equal(await readSaved({ dataDir: folder.path, name }, schema), undefined)
  await writeFile(join(folder.path, name), '{"other":true}')
  await assert.rejects(readSaved({ dataDir: folder.path, name }, schema), { name: 'ZodError' })
})
