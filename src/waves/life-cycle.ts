/** Where a wave stands. The same words in code, database and documents. */
export type WaveState =
  | 'planned'
  | 'announced'
  | 'open'
  | 'closed'
  | 'listed'
  | 'frozen'
  | 'committed'
  | 'drawn'
  | 'published'
  | 'paused'
  | 'cancelled'

/** From where a wave may be paused, and where it then goes on. After the commitment nothing may stop a draw. */
export type PausableState = 'announced' | 'open' | 'closed' | 'listed' | 'frozen'

const moves: Readonly<Record<WaveState, readonly WaveState[]>> = {
  planned: ['announced', 'cancelled'],
  announced: ['open', 'paused', 'cancelled'],
  open: ['closed', 'paused', 'cancelled'],
  closed: ['listed', 'paused', 'cancelled'],
  listed: ['frozen', 'paused', 'cancelled'],
  frozen: ['committed', 'paused', 'cancelled'],
  committed: ['drawn'],
  drawn: ['published'],
  published: [],
  paused: ['announced', 'open', 'closed', 'listed', 'frozen', 'cancelled'],
  cancelled: [],
}

/** Whether a wave may go from one state to another. */
export function mayMove(from: WaveState, to: WaveState): boolean {
  return moves[from].includes(to)
}

export function isPausable(state: WaveState): state is PausableState {
  return mayMove(state, 'paused')
}

export type WaveDates = {
  readonly state: WaveState
  readonly opensAt: Date
  /** The first instant at which nobody can join any more. */
  readonly closesAt: Date
  readonly listingUntil: Date
}

/** Whether somebody can join at a moment: the written instants decide, not when a clock was looked at last. */
export function isJoinable({ state, opensAt, closesAt }: WaveDates, now: Date): boolean {
  return (state === 'announced' || state === 'open') && now >= opensAt && now < closesAt
}

/** What people are told at a moment: the state, moved on as the written instants say. */
export function stateAt(wave: WaveDates, now: Date): WaveState {
  if (wave.state !== 'announced' && wave.state !== 'open') return wave.state
  if (now >= wave.closesAt) return 'closed'
  return now >= wave.opensAt ? 'open' : 'announced'
}

/** The next state that has fallen due by the clock, if any; a wave moves one step at a time. */
export function nextByClock({ state, opensAt, closesAt }: WaveDates, now: Date): WaveState | undefined {
  if (state === 'announced' && now >= opensAt) return 'open'
  if (state === 'open' && now >= closesAt) return 'closed'
  return state === 'closed' ? 'listed' : undefined
}

/** What became of an entry. */
export type EntryStatus = 'joined' | 'withdrawn' | 'selected' | 'reserve' | 'not-selected'

/** Why an entry stands where it does; each has its sentence in the words of the pages. */
export type EntryReason =
  | 'left'
  | 'no-longer-eligible'
  | 'not-checked'
  | 'already-recipient'
  | 'wave-cancelled'
  | 'place-drawn'
  | 'promoted'
  | 'on-reserve-list'
  | 'places-filled'
  | 'family-card-full'
