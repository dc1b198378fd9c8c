/** Wrong tries before the account rests, and for how long it rests: 15 minutes, in milliseconds. */
const maxFailures = 5
const restMs = 15 * 60 * 1000

/** Until when an operator's account rests after so many wrong tries in a row; `null` when it does not. */
export function restAfter(failures: number, now: Date): Date | null {
  return failures > 0 && failures % maxFailures === 0 ? new Date(now.getTime() + restMs) : null
}
