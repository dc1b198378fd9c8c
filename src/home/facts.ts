import type { ApplicationState } from '#applications'
import type { EntryStatus, WaveState } from '#waves'

/** What the pages need to know of a wave; `state` is that of the moment asked about. */
export type Wave = {
  readonly id: string
  readonly number: number
  readonly state: WaveState
  readonly opensAt: Date
  /** The first instant at which nobody can join any more. */
  readonly closesAt: Date
  /** Until then everybody can check the own row. */
  readonly listingUntil: Date
}

/** What became of an entry, and why. */
export type Entry = {
  readonly wave: Wave
  readonly outcome: EntryStatus
  /** A code of `EntryReason` of `#waves`. */
  readonly reason: string | undefined
  readonly receiptNumber: string
  /** When the public random number comes; known from the commitment on. */
  readonly drawAt: Date | undefined
}

/** Where an incentive stands. *held* waits for the person or an officer; *unknown*: the bank has not said yet. */
export type Incentive = {
  readonly part: string
  readonly instalment: number
  /** Whole rupiah. */
  readonly amount: bigint
  /** `YYYY-MM-DD` */
  readonly dueOn: string
  readonly state:
    | 'not-due'
    | 'due'
    | 'processing'
    | 'unknown'
    | 'held-requirements'
    | 'held-account'
    | 'failed'
    | 'returned'
    | 'paid'
}

export type PayoutAccount =
  | { readonly state: 'none' }
  /** Confirmed; paid to from that moment on. */
  | { readonly state: 'waiting'; readonly from: Date | null }
  | { readonly state: 'connected' | 'trouble'; readonly channel: string; readonly last4: string }

/** Everything that the journey of a person is told from. */
export type JourneyFacts = {
  /** The civil day of Jakarta, `YYYY-MM-DD`. */
  readonly today: string
  readonly application: { readonly state: ApplicationState } | undefined
  /** The wave that can be joined now. */
  readonly openWave: Wave | undefined
  /** The wave that is announced and opens next. */
  readonly nextWave: Wave | undefined
  /** The entry in the newest wave that the person joined. */
  readonly entry: Entry | undefined
  /** Found once its wave is published. `courseBy`: last day for choosing the first course, `YYYY-MM-DD`. */
  readonly award: { readonly courseBy: string } | undefined
  readonly account: PayoutAccount
  /** `YYYY-MM-DD` */
  readonly trainedOn: string | undefined
  readonly incentives: readonly Incentive[]
  /** Parts of all entitlements of the programme together. */
  readonly partsInAll: number
}
