import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Storage } from '#platform/storage'
import { deleteLeftover, listLeftovers } from './store.ts'

/** An upload that takes longer than this has failed, in milliseconds: its file may go. */
const uploadMs = 10 * 60 * 1000

/** Removes files that belong to no document any more. Safe to repeat: removing what is gone is no fault. */
export async function removeLeftovers({
  db,
  clock,
  storage,
}: {
  db: Database
  clock: Clock
  storage: Storage
}): Promise<void> {
  const until = new Date(clock().getTime() - uploadMs)
  for (const { file } of await listLeftovers(db, until, 100)) {
    await storage.remove(file)
    await transact(db, (tx) => deleteLeftover(tx, file))
  }
}
