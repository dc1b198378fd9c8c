import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

/** A provider's RSA key: the one kept in `dataDir`, or a new one, kept there from now on. */
export async function loadKey(dataDir: string | undefined, name: string): Promise<KeyObject> {
  const path = dataDir === undefined ? undefined : join(dataDir, `${name}-key.pem`)
  const kept = path && (await readFile(path, 'utf8').catch(ignoreMissing))
  if (kept) return createPrivateKey(kept)
  const { privateKey } = await generate('rsa', { modulusLength: 2048 })
  if (dataDir !== undefined && path !== undefined) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return privateKey
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
