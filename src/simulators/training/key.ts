import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { z } from 'zod'
import { createSaver, readSaved } from '../saved.ts'

/** A signing key. `publicKey` is the SPKI in base64; the id is made of its hash, so the same key has the same id. */
export type SigningKey = { keyId: string; privateKey: KeyObject; publicKey: string; publicKeyPem: string }

/** The key of the institution: from the folder, else new and then kept there. */
export async function keepKey(dataDir: string | undefined): Promise<SigningKey> {
  const place = { dataDir, name: 'training-key.json' }
  const saved = await readSaved(place, z.object({ privateKeyPem: z.string() }))
  if (saved) return describe(createPrivateKey(saved.privateKeyPem))
  const key = drawKey()
  const privateKeyPem = key.privateKey.export({ type: 'pkcs8', format: 'pem' })
  await createSaver(place, () => ({ privateKeyPem })).save()
  return key
}

export function drawKey(): SigningKey {
  return describe(generateKeyPairSync('ed25519').privateKey)
}

function describe(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return {
    keyId: `training-${createHash('sha256').update(spki).digest('hex').slice(0, 12)}`,
    privateKey,
    publicKey: spki.toString('base64'),
    publicKeyPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
  }
}
