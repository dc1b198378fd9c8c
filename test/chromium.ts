import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const cache = join(import.meta.dirname, '../.gelombang')
const packaged = import.meta.resolve('@sparticuz/chromium')

/**
 * Starts the Chromium that came with the packages, with the fonts and libraries that came with it, so that pages
 * look the same on every machine. It finds no host but this machine: a request to anybody else fails.
 */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpack()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
    args: [
      '--no-sandbox', // refuses to run as root with one; it opens our own pages only
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
}

/** Unpacks the browser once for each version, aside and renamed, so several tests may try at once. */
async function unpack(): Promise<string> {
  const folder = join(cache, `chromium-${await version()}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  // The package unpacks into the folder for temporary files, and the libraries for one kind of machine only.
  const program = `import Chromium from '${packaged}'; Chromium.setGraphicsMode = false; await Chromium.executablePath()`
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env })
  await writeFile(join(unfinished, 'fonts/fonts.conf'), fontsIn(folder))
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true })) // another one was faster
  return folder
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', packaged), 'utf8')
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>
`
}
