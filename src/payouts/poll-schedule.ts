import type { ProviderProfile } from './profiles.ts'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute
const delaysMs = [5, 10, 20, 40, 60].map((s) => s * second).concat([5, 15, 60].map((m) => m * minute))

/**
 * When to ask next what became of a payment: soon, then ever more rarely, then daily. `undefined` two days before the
 * provider forgets it: from then on only its statement can tell.
 *
 * @param polls how often it has been asked
 */
export function nextPoll({
  polls,
  dispatchedAt,
  now,
  profile,
}: {
  polls: number
  dispatchedAt: Date
  now: Date
  profile: Pick<ProviderProfile, 'statusMinAgeSeconds' | 'statusWindowDays'>
}): Date | undefined {
  const earliest = dispatchedAt.getTime() + profile.statusMinAgeSeconds.is * second
  const next = Math.max(now.getTime() + (delaysMs[polls] ?? day), earliest)
  const last = dispatchedAt.getTime() + (profile.statusWindowDays.is - 2) * day
  return next > last ? undefined : new Date(next)
}

/** When to send again what was certainly not sent: after 5 s, doubling up to 5 minutes. */
export function nextSend({ sends, now }: { sends: number; now: Date }): Date {
  return new Date(now.getTime() + Math.min(5 * second * 2 ** Math.max(sends - 1, 0), 5 * minute))
}

/** How long the first not-found answer must lie back, with how many of them, before people may say "not paid". */
export const unpaidProof = { answers: 3, spanMs: day } as const
