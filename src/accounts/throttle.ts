const minute = 60_000
const hour = 60 * minute

/** What is remembered of one key. */
export type Tries = { count: number; since: Date; lastAt: Date }
/** Every door at which guesses or messages are counted. */
export type Limit = 'password' | 'range' | 'sign-ups' | 'mail' | 'sms'

/** Wrong passwords that cost no waiting. */
const freeTries = 5
const firstWaitMs = minute / 2
const longestWaitMs = hour
/** Wrong passwords are forgotten after this much silence. */
const forgetMs = 24 * hour

/** How many in how long, for everything that is not a password. */
const windows: Readonly<Record<Exclude<Limit, 'password'>, { most: number; ms: number }>> = {
  /** Wrong passwords from one range of addresses; whole villages share one (CGNAT). */
  range: { most: 300, ms: 10 * minute },
  'sign-ups': { most: 300, ms: 10 * minute },
  /** Messages that anybody can make us send to one address. */
  mail: { most: 5, ms: hour },
  sms: { most: 5, ms: hour },
}

/**
 * Counts one more try, before it is made, so that many at once cannot slip through.
 * Passwords: five are free, then the wait doubles from 30 seconds up to an hour, and never becomes "for ever".
 */
export function countTry(limit: Limit, tries: Tries | undefined, now: Date): Tries | { until: Date } {
  const until = tries && waitsUntil(limit, tries, now)
  if (until) return { until }
  if (!tries || isForgotten(limit, tries, now)) return { count: 1, since: now, lastAt: now }
  return { ...tries, count: tries.count + 1, lastAt: now }
}

/** Until when the next try must wait; `undefined` when it may be made now. */
export function waitsUntil(limit: Limit, tries: Tries, now: Date): Date | undefined {
  if (isForgotten(limit, tries, now)) return undefined
  const until = limit === 'password' ? afterWrongPassword(tries) : afterWindow(limit, tries)
  return until && until > now ? until : undefined
}

function afterWrongPassword({ count, lastAt }: Tries): Date | undefined {
  if (count < freeTries) return undefined
  const waitMs = Math.min(firstWaitMs * 2 ** (count - freeTries), longestWaitMs)
  return new Date(lastAt.getTime() + waitMs)
}

function afterWindow(limit: Exclude<Limit, 'password'>, { count, since }: Tries): Date | undefined {
  const { most, ms } = windows[limit]
  return count < most ? undefined : new Date(since.getTime() + ms)
}

function isForgotten(limit: Limit, { since, lastAt }: Tries, now: Date): boolean {
  if (limit === 'password') return now.getTime() - lastAt.getTime() >= forgetMs
  return now.getTime() - since.getTime() >= windows[limit].ms
}
