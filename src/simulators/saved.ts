import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'

/** Where a stand-in keeps what must outlive a restart: one JSON file. Without a folder it forgets. */
export type Place = { dataDir: string | undefined; name: string }

export type Saver = {
  /** Resolves when the contents of now, or newer ones, are on the disk. */
  save: () => Promise<void>
  /** Saves within half a second, for changes that may be lost; when it fails, the next save takes them too. */
  saveSoon: () => void
} & AsyncDisposable

const soonMs = 500

/** Reads what was saved; `undefined` when nothing was. @throws when the file is not what we would write */
export async function readSaved<Value>(
  { dataDir, name }: Place,
  schema: z.ZodType<Value>,
): Promise<Value | undefined> {
  if (dataDir === undefined) return undefined
  const text = await readFile(join(dataDir, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}

/** Writes `contents()` whole, beside the old file and then in its place, one write at a time. */
export function createSaver({ dataDir, name }: Place, contents: () => unknown): Saver {
  let running = Promise.resolve()
  let queued: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const save = (): Promise<void> => {
    if (dataDir === undefined) return Promise.resolve()
    clearTimeout(timer)
    timer = undefined
    // A write that has not begun yet will take today's contents too: everybody who asks meanwhile shares it.
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = undefined
        running = writeWhole(dataDir, name, JSON.stringify(contents()))
        return running
      })
    return queued
  }
  return {
    save,
    saveSoon() {
      if (dataDir !== undefined) timer ??= setTimeout(() => void save().catch(() => {}), soonMs).unref()
    },
    async [Symbol.asyncDispose]() {
      if (timer !== undefined) await save()
      await (queued ?? running)
    },
  }
}

async function writeWhole(dataDir: string, name: string, text: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, name)
  {
    await using file = await open(`${path}.new`, 'w', 0o600)
    await file.writeFile(text)
    await file.sync()
  }
  await rename(`${path}.new`, path)
}
