import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { MarkKeeper } from '../neighbours.ts'

const Mark = z.object({
  installationId: z.uuid(),
  system: z.string(),
  timeline: z.int(),
  fence: z.string().regex(/^\d+$/).transform(BigInt),
})

/**
 * Keeps the instance mark in a file, which must be one for all workers and must not lie in the database's backup.
 *
 * @throws when the file is there but cannot be read: nothing may then be paid
 */
export function createFileMark(path: string): MarkKeeper {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return text === undefined ? undefined : Mark.parse(JSON.parse(text))
    },
    async write({ fence, ...mark }) {
      const text = `${JSON.stringify({ ...mark, fence: String(fence) })}\n`
      const fresh = `${path}.${randomUUID()}` // several workers may write at once
      await writeFile(fresh, text, { mode: 0o600, flush: true })
      await rename(fresh, path) // a reader sees the old mark or the new one, never half
    },
  }
}
