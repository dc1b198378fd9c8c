import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'

/** Keeps files by random names. What is put in is already encrypted: a storage never sees a picture. */
export type Storage = {
  /** Durable once it answers. A second `put` of a name replaces the first whole. */
  put: (name: string, bytes: Buffer) => Promise<void>
  /** `undefined` when there is no such file. */
  find: (name: string) => Promise<Buffer | undefined>
  /** Removing what is not there is no fault. */
  remove: (name: string) => Promise<void>
}

/** Names are made by us: a UUID, so that nothing a person typed becomes a path. */
const safeName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Storage in a directory of this machine, outside every web root. */
export function directoryStorage(directory: string): Storage {
  return {
    async put(name, bytes) {
      const path = pathOf(directory, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const fresh = `${path}.${randomUUID()}.new`
      try {
        await writeDurably(fresh, bytes)
        await rename(fresh, path)
      } catch (error) {
        await rm(fresh, { force: true })
        throw error
      }
    },
    async find(name) {
      try {
        return await readFile(pathOf(directory, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    remove: (name) => rm(pathOf(directory, name), { force: true }),
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(bytes)
  await file.sync()
}

/** Two letters of the name make a folder, so that no folder holds millions of files. */
function pathOf(directory: string, name: string): string {
  if (!safeName.test(name)) throw new Error('A file name that we did not make')
  return join(directory, name.slice(-2), name)
}
