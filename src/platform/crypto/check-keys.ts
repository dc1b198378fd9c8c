import { type Database, transact } from '#platform/database'
import { type Keyring, proofOf } from './keyring.ts'

/**
 * Compares the keys given with the proofs in the database and writes down those it sees for the first time.
 * Called at the start of every process, which must not go on when it throws.
 *
 * @throws Error when a key is not the one that the data were written with, or one that data need is missing
 */
export async function checkKeys(db: Database, keyring: Keyring, now: Date): Promise<void> {
  const keys = Object.values(keyring).flat()
  await transact(db, async (tx) => {
    const known = await tx.selectFrom('platform.keyChecks').select(['keyId', 'proof']).execute()
    const proofs = new Map(known.map(({ keyId, proof }) => [keyId, proof]))
    const missing = [...proofs.keys()].filter((keyId) => !keys.some(({ id }) => id === keyId))
    if (missing.length > 0) throw new Error(`The keyring lacks keys that data need: ${missing.join(', ')}`)
    for (const key of keys) {
      const proof = proofs.get(key.id)
      if (proof !== undefined && proof !== proofOf(key)) {
        throw new Error(
          `Key ${key.id} is not the one that the data were written with: bring back the keyring that belongs to this database (a trial may start afresh: npm start -- --fresh)`,
        )
      }
    }
    const fresh = keys.filter(({ id }) => !proofs.has(id))
    if (fresh.length === 0) return
    await tx
      .insertInto('platform.keyChecks')
      .values(fresh.map((key) => ({ keyId: key.id, proof: proofOf(key), createdAt: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}
