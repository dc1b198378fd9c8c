import { findOverview, type Overview } from '#payouts'
import { civilDay, type Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { getProgramme, type Programme } from '#programmes'
import {
  findNextWave,
  findOpenWave,
  findWave,
  listPersonEntries,
  type PersonEntry,
  stateAt,
  type Wave as WaveRow,
} from '#waves'
import type { ApplicationState, Entry, Incentive, JourneyFacts, PayoutAccount, Wave } from './facts.ts'

export type Award = { awardId: string; waveId: string; programme: string; awardedAt: Date }

/** How other modules are asked about a person. */
export type Finders = {
  findApplication: (
    deps: { db: Database },
    personId: string,
  ) => Promise<{ state: ApplicationState; receiptNumber: string | null } | undefined>
  findActiveAward: (db: Database, personId: string) => Promise<Award | undefined>
  /** When the public random number of a wave comes; `undefined` before the commitment. */
  findDrawTime: (db: Database, waveId: string) => Promise<Date | undefined>
}

export type FactsDeps = Finders & { db: Database; clock: Clock; keyring: Keyring; programme: Programme }

export type Facts = JourneyFacts & { receiptNumber: string | undefined }

const dayMs = 24 * 60 * 60_000

/** Asks the modules where a person stands. */
export async function gatherFacts(deps: FactsDeps, personId: string): Promise<Facts> {
  const { db, clock, programme } = deps
  const now = clock()
  const [application, waves, entry, award] = await Promise.all([
    deps.findApplication(deps, personId),
    findWavesAhead(deps),
    findLastEntry(deps, personId),
    deps.findActiveAward(db, personId),
  ])
  const overview = award && (await findOverview(deps, { personId, programme: award.programme }))
  const { deadlines, money } = award ? getProgramme(award.programme) : programme
  return {
    today: civilDay(now),
    application,
    receiptNumber: application?.receiptNumber ?? undefined,
    ...waves,
    entry,
    award: award && {
      waveId: award.waveId,
      courseBy: civilDay(new Date(award.awardedAt.getTime() + deadlines.firstCourseDays * dayMs)),
    },
    account: accountOf(overview),
    trainedOn: overview?.completedOn,
    incentives: overview?.incentives.map(incentiveOf) ?? [],
    partsInAll: money.entitlements.reduce((sum, { parts }) => sum + parts, 0),
  }
}

/** The wave that can be joined now, and the one that is announced to open next. */
export async function findWavesAhead({
  db,
  clock,
  programme,
}: Pick<FactsDeps, 'db' | 'clock' | 'programme'>): Promise<Pick<JourneyFacts, 'openWave' | 'nextWave'>> {
  const now = clock()
  const [open, next] = await Promise.all([
    findOpenWave(db, now, programme.code),
    findNextWave(db, now, programme.code),
  ])
  return { openWave: open && waveOf(open, now), nextWave: next && waveOf(next, now) }
}

async function findLastEntry({ db, clock, findDrawTime }: FactsDeps, personId: string) {
  const [last] = (await listPersonEntries(db, personId)).toSorted(byNewest)
  if (!last) return undefined
  const [wave, drawAt] = await Promise.all([findWave(db, last.waveId), findDrawTime(db, last.waveId)])
  return wave && entryOf(last, waveOf(wave, clock()), drawAt)
}

function byNewest(a: PersonEntry, b: PersonEntry): number {
  return b.joinedAt.getTime() - a.joinedAt.getTime()
}

function waveOf(row: WaveRow, now: Date): Wave {
  const { id, number, opensAt, closesAt, listingUntil } = row
  return { id, number, opensAt, closesAt, listingUntil, state: stateAt(row, now) }
}

function entryOf(
  { outcome, reason, receiptNumber }: PersonEntry,
  wave: Wave,
  drawAt: Date | undefined,
): Entry {
  return { wave, outcome, reason: reason ?? undefined, receiptNumber, drawAt }
}

function accountOf(overview: Overview | undefined): PayoutAccount {
  const { account, waiting } = overview ?? {}
  if (account) {
    const { channel, last4, trouble } = account
    return { state: trouble === null ? 'connected' : 'trouble', channel, last4 }
  }
  return waiting ? { state: 'waiting', from: waiting.activeFrom } : { state: 'none' }
}

type OverviewIncentive = Overview['incentives'][number]

function incentiveOf({ part, instalment, amount, dueOn, ...found }: OverviewIncentive): Incentive {
  return { part, instalment, amount, dueOn, state: stateOf(found) }
}

function stateOf({ state, reason }: Pick<OverviewIncentive, 'state' | 'reason'>): Incentive['state'] {
  if (state === 'account-missing') return 'due'
  if (state !== 'checking') return state
  return (reason === null ? undefined : held[reason]) ?? 'unknown'
}

/** Why a payment that was approved waits for the person or an officer instead of the bank. */
const held: Readonly<Record<string, Incentive['state']>> = {
  'not-eligible': 'held-requirements',
  'award-revoked': 'held-requirements',
  'account-changed': 'held-account',
  'name-changed': 'held-account',
}
