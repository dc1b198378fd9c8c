const minute = 60_000

/** A session ends after this much silence. */
export const idleMs = 30 * minute
/** A session ends after this long, used or not. */
export const absoluteMs = 12 * 60 * minute
/** How exactly the last use is kept: a write for each request would cost more than it tells. */
const touchMs = minute
/** How long a password that was just given counts for payout destination, password and the like. */
const provedMs = 10 * minute

export function isSessionLive({ createdAt, seenAt }: { createdAt: Date; seenAt: Date }, now: Date): boolean {
  return now.getTime() - seenAt.getTime() < idleMs && now.getTime() - createdAt.getTime() < absoluteMs
}

export function needsTouch(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= touchMs
}

export function isProofFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= provedMs
}
