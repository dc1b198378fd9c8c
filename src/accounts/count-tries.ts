import { blindIndex, type Keyring } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import { addressRange } from './address-range.ts'
import { getTriesForUpdate, updateTries } from './store/throttles.ts'
import { countTry, type Limit, type Tries } from './throttle.ts'

/** A counter: what is limited, for whom. */
export type Door = { limit: Limit; key: string }

/** An action that must wait. */
export type Wait = { ok: false; reason: 'too-many'; until: Date }

export function waitUntil(until: Date): Wait {
  return { ok: false, reason: 'too-many', until }
}

export function passwordDoor(emailKey: string): Door {
  return { limit: 'password', key: `password:${emailKey}` }
}

export function mailDoor(emailKey: string): Door {
  return { limit: 'mail', key: `mail:${emailKey}` }
}

export function rangeDoor(keyring: Keyring, limit: 'range' | 'sign-ups', ip: string): Door {
  return { limit, key: `${limit}:${blindIndex(keyring, 'address-range', addressRange(ip))}` }
}

/**
 * Counts one try at every door, or none when one of them is shut.
 *
 * @returns until when to wait; `undefined` when the try may be made
 */
export async function countTries(
  tx: Transaction,
  doors: readonly Door[],
  now: Date,
): Promise<Date | undefined> {
  const counted: { key: string; tries: Tries }[] = []
  // In one order, so that two requests never wait for each other.
  for (const { limit, key } of doors.toSorted((left, right) => (left.key < right.key ? -1 : 1))) {
    const tries = countTry(limit, await getTriesForUpdate(tx, key, now), now)
    if ('until' in tries) return tries.until
    counted.push({ key, tries })
  }
  for (const { key, tries } of counted) await updateTries(tx, key, tries)
  return undefined
}
