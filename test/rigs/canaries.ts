import { glob, open } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '#platform/database'

/**
 * Every form in which a word may lie somewhere in clear: in each case, as bytes of one or two a letter, and in the
 * three ways in which base64 may begin inside it, or hexadecimal.
 */
export function formsOfWord(word: string): Buffer[] {
  const cased = [word, word.toUpperCase(), `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`]
  const forms = [...new Set(cased)].flatMap((text) => {
    const bytes = Buffer.from(text)
    const wide = Buffer.from(text, 'utf16le')
    const hex = bytes.toString('hex')
    const base64 = [0, 1, 2].map((shift) => {
      const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
      // Only the signs whose six bits all come from the word: those at the ends depend on what stands beside it.
      return shifted.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6))
    })
    const texts = [hex, hex.toUpperCase(), wide.toString('hex'), ...base64]
    return [bytes, wide, Buffer.from(wide).swap16(), ...texts.map((one) => Buffer.from(one))]
  })
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()]
}

const pieceBytes = 16 * 1024 * 1024

/** The files below a folder that hold one of the forms. Files that go away meanwhile hold nothing. */
export async function filesWith(folder: string, forms: readonly Buffer[]): Promise<string[]> {
  const found: string[] = []
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && (await isIn(path, forms))) found.push(path)
  }
  return found
}

async function isIn(path: string, forms: readonly Buffer[]): Promise<boolean> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    // Pieces overlap, so that nothing is missed where one ends.
    for (let at = 0; at < size; at += pieceBytes - 1024) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(pieceBytes, size - at)), {
        position: at,
      })
      if (forms.some((form) => buffer.subarray(0, bytesRead).includes(form))) return true
    }
    return false
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** The tables, those of the queue too, of which a row holds one of the forms. Binary columns read as hexadecimal. */
export async function tablesWith(owner: Database, forms: readonly Buffer[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(owner)
    if (isInText(rows.map(({ row }) => row).join('\n'), forms)) found.push(name)
  }
  return found
}

export function isInText(text: string, forms: readonly Buffer[]): boolean {
  const bytes = Buffer.from(text)
  return forms.some((form) => bytes.includes(form))
}
