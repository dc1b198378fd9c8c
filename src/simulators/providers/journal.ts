import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

/** An append-only file of JSON lines. */
export type Journal = {
  /** Resolves once the entry is on the disk; entries that come together share one flush. */
  append: (entry: unknown) => Promise<void>
  /** Resolves once everything that was appended so far is on the disk. */
  settled: () => Promise<void>
} & AsyncDisposable

/**
 * Opens `dataDir/name` and hands every whole line to `replay`. A last line that a crash left unfinished is cut off:
 * nobody has been answered on the strength of it. Without a folder nothing is kept.
 *
 * @throws when a line is no JSON, or `replay` throws
 */
export async function openJournal(
  { dataDir, name }: { dataDir: string | undefined; name: string },
  replay: (entry: unknown) => void,
): Promise<Journal> {
  if (dataDir === undefined) return forgetful
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = await open(join(dataDir, name), 'a+', 0o600)
  try {
    await replayWhole(file, replay)
  } catch (error) {
    await file.close()
    throw error
  }

  let waiting: string[] = []
  let flushed = Promise.resolve()
  async function flush(): Promise<void> {
    const lines = waiting.join('')
    waiting = []
    await file.appendFile(lines)
    await file.datasync()
  }
  return {
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`)
      if (waiting.length === 1) flushed = flushed.then(flush)
      return flushed
    },
    settled: () => flushed,
    async [Symbol.asyncDispose]() {
      await flushed.finally(() => file.close())
    },
  }
}

async function replayWhole(file: FileHandle, replay: (entry: unknown) => void): Promise<void> {
  const text = await file.readFile()
  const whole = text.subarray(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) await file.truncate(whole.length)
  for (const line of whole.toString('utf8').split('\n').slice(0, -1)) replay(JSON.parse(line))
}

const forgetful: Journal = {
  append: () => Promise.resolve(),
  settled: () => Promise.resolve(),
  [Symbol.asyncDispose]: () => Promise.resolve(),
}
