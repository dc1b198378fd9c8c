import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { trimSheet } from './trim-sheet.ts'

/** A file as it is sent. Bytes that do not shrink have no compressed forms. */
export type Asset = {
  type: string
  bytes: Buffer
  brotli?: Buffer | undefined
  gzip?: Buffer | undefined
}
/** Everything that pages load, by path. A name holds the hash of its content, so it may be kept for ever. */
export type Assets = {
  files: ReadonlyMap<string, Asset>
  styles: { site: string; console: string }
}

const sheets = ['site', 'console'] as const
const face = 'plus-jakarta-sans-700.woff2'
const source = join(import.meta.dirname, '../../../styles')
const packages = dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')))

/**
 * Compiles and compresses the style sheets, about two seconds of work.
 *
 * @param cacheDir where to keep the result; the next start with the same sources and packages only reads it
 */
export async function buildAssets({ cacheDir }: { cacheDir?: string | undefined } = {}): Promise<Assets> {
  const font = await readFile(join(source, face))
  const fontPath = hashedPath(face, font)
  const css = await sheetsFor(cacheDir, basename(fontPath))

  const files = new Map<string, Asset>([[fontPath, { type: 'font/woff2', bytes: font }]])
  const add = (sheet: (typeof sheets)[number]) => {
    const path = hashedPath(`${sheet}.css`, css[sheet].bytes)
    files.set(path, css[sheet])
    return path
  }
  return { files, styles: { site: add('site'), console: add('console') } }
}

type Sheet = { type: string; bytes: Buffer; brotli: Buffer; gzip: Buffer }
type Sheets = Record<(typeof sheets)[number], Sheet>

async function sheetsFor(cacheDir: string | undefined, font: string): Promise<Sheets> {
  if (cacheDir === undefined) return compileSheets(font)
  const dir = join(cacheDir, await hashOfSources())
  const kept = await readSheets(dir).catch(() => undefined)
  if (kept) return kept
  const made = await compileSheets(font)
  await keepSheets(dir, made)
  return made
}

async function compileSheets(font: string): Promise<Sheets> {
  const sass = await import('sass') // half a second that a start with a cache saves
  const compile = (sheet: (typeof sheets)[number]) => {
    const { css } = sass.compile(join(source, `${sheet}.scss`), {
      style: 'compressed',
      loadPaths: [packages],
      quietDeps: true,
      charset: false,
    })
    return compress(Buffer.from(trimSheet(css).replace(face, font)))
  }
  return { site: compile('site'), console: compile('console') }
}

function compress(bytes: Buffer): Sheet {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return {
    type: 'text/css; charset=utf-8',
    bytes,
    brotli: brotliCompressSync(bytes, { params }),
    gzip: gzipSync(bytes, { level: 9 }),
  }
}

async function readSheets(dir: string): Promise<Sheets> {
  const read = async (sheet: string) => ({
    type: 'text/css; charset=utf-8',
    bytes: await readFile(join(dir, `${sheet}.css`)),
    brotli: await readFile(join(dir, `${sheet}.css.br`)),
    gzip: await readFile(join(dir, `${sheet}.css.gz`)),
  })
  return { site: await read('site'), console: await read('console') }
}

/** Written beside its place and moved there whole: a process that starts at the same time never reads half of it. */
async function keepSheets(dir: string, made: Sheets): Promise<void> {
  const draft = `${dir}.${process.pid}`
  await mkdir(draft, { recursive: true })
  for (const sheet of sheets) {
    await writeFile(join(draft, `${sheet}.css`), made[sheet].bytes)
    await writeFile(join(draft, `${sheet}.css.br`), made[sheet].brotli)
    await writeFile(join(draft, `${sheet}.css.gz`), made[sheet].gzip)
  }
  await rename(draft, dir).catch(() => rm(draft, { recursive: true })) // another process was faster
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['assets.ts', 'trim-sheet.ts'])
    hash.update(await readFile(join(import.meta.dirname, name)))
  for (const name of (await readdir(source)).toSorted())
    hash.update(name).update(await readFile(join(source, name)))
  for (const name of ['govuk-frontend', 'sass'])
    hash.update(await readFile(join(packages, name, 'package.json')))
  return hash.digest('hex').slice(0, 16)
}

function hashedPath(name: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return `/assets/${name.replace(/\.(?=[^.]+$)/, `.${hash}.`)}`
}
