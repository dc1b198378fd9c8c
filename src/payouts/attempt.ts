/**
 * One attempt to pay one entitlement. *dispatching*: its message may be on the way · *pending*: the provider works on
 * it · *unknown*: nobody can say yet whether money moved · *held*: a human must look.
 */
export type AttemptState =
  | 'created'
  | 'approved'
  | 'queued'
  | 'dispatching'
  | 'pending'
  | 'unknown'
  | 'succeeded'
  | 'failed'
  | 'returned'
  | 'cancelled'
  | 'held'

export type AttemptEvent =
  | 'approve'
  | 'queue'
  | 'dispatch'
  | 'resend'
  | 'succeed'
  | 'progress'
  | 'fail'
  | 'lose-sight'
  | 'hold'
  | 'release'
  | 'cancel'
  | 'return'
  | 'succeed-late'

type Moves = Readonly<Partial<Record<AttemptEvent, AttemptState>>>

const outcomes = { succeed: 'succeeded', fail: 'failed', progress: 'pending', hold: 'held' } as const

/**
 * Every move that there is. From *dispatching* nothing leads back to *queued*: once a message may have left, the
 * attempt keeps its reference until somebody knows what became of it.
 */
const moves: Readonly<Record<AttemptState, Moves>> = {
  created: { approve: 'approved', cancel: 'cancelled' },
  approved: { queue: 'queued', hold: 'held', cancel: 'cancelled' },
  queued: { dispatch: 'dispatching', hold: 'held', cancel: 'cancelled' },
  dispatching: { ...outcomes, 'lose-sight': 'unknown', resend: 'dispatching' },
  pending: outcomes,
  // Only where the provider answers a repeated reference as before, and still remembers it.
  unknown: { ...outcomes, 'lose-sight': 'unknown', resend: 'dispatching' },
  succeeded: { return: 'returned' },
  failed: { 'succeed-late': 'succeeded' },
  returned: {},
  cancelled: {},
  held: {},
}

/** A held attempt may be let go only before its message left, and be settled only after. */
const movesOfHeld = {
  unsent: { release: 'approved', cancel: 'cancelled' },
  sent: { succeed: 'succeeded', fail: 'failed' },
} as const satisfies Record<string, Moves>

/** The state after an event; `undefined` when that event is not allowed now. `sent`: a message may have left. */
export function moveAttempt(
  { state, sent }: { state: AttemptState; sent: boolean },
  event: AttemptEvent,
): AttemptState | undefined {
  const allowed: Moves = state === 'held' ? movesOfHeld[sent ? 'sent' : 'unsent'] : moves[state]
  return allowed[event]
}

/** While an attempt is in one of the other states, no further attempt for its entitlement may exist. */
export const finishedStates = ['failed', 'returned', 'cancelled'] as const satisfies AttemptState[]

/** All states, in the order of a life without trouble. */
export const attemptStates = Object.keys(moves) as readonly AttemptState[]
