import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createKeyring, serializeKeyring } from '#platform/crypto'

const Client = z.object({ clientId: z.string(), secret: z.string() })
const Secrets = z.object({
  /** Passwords of the database roles. */
  passwords: z.object({
    gelombang_web: z.string(),
    gelombang_worker: z.string(),
    gelombang_console: z.string(),
  }),
  smsKey: z.string(),
  registries: z.object({
    civil: Client,
    education: Client,
    assistance: Client,
    officials: Client,
    employment: Client,
  }),
  /** Our RSA key for payment providers, and the secret shared with each. */
  providers: z.object({ privateKeyPem: z.string(), publicKeyPem: z.string(), clientSecret: z.string() }),
})
export type TrialSecrets = z.infer<typeof Secrets>

/**
 * The secrets of a trial: drawn at the first start, kept in the trial's folder, readable by its owner only.
 * Nothing of them is ever in the repository.
 */
export function trialSecrets(folder: string): TrialSecrets & { keyringFile: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keyringFile = join(folder, 'keyring.json')
  if (!existsSync(keyringFile)) writePrivately(keyringFile, serializeKeyring(createKeyring()))
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) writePrivately(file, JSON.stringify(drawSecrets(), undefined, 2))
  return { ...Secrets.parse(JSON.parse(readFileSync(file, 'utf8'))), keyringFile }
}

/** Writes a file that only its owner may read. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
}

function drawSecrets(): TrialSecrets {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return {
    passwords: { gelombang_web: draw(), gelombang_worker: draw(), gelombang_console: draw() },
    smsKey: draw(),
    registries: {
      civil: client(),
      education: client(),
      assistance: client(),
      officials: client(),
      employment: client(),
    },
    providers: { privateKeyPem: privateKey, publicKeyPem: publicKey, clientSecret: draw() },
  }
}

function client() {
  return { clientId: `gelombang-${randomBytes(4).toString('hex')}`, secret: draw() }
}

function draw(): string {
  return randomBytes(24).toString('base64url')
}
