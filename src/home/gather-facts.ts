import type { ApplicationState } from '#applications'
import { findOverview, type Overview } from '#payouts'
import { civilDay, type Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { getProgramme, type Programme } from '#programmes'
import { findActiveAward, findCommitment } from '#selection'
import {
  findNextWave,
  findOpenWave,
  findWave,
  listPersonEntries,
  type PersonEntry,
  stateAt,
  type Wave as WaveRow,
} from '#waves'
import type { Entry, Incentive, JourneyFacts, PayoutAccount, Wave } from './facts.ts'

/** Finds the application of a person that lives; a withdrawn one may be found or not. */
type FindApplication = (
  deps: { db: Database },
  personId: string,
) => Promise<{ state: ApplicationState; receiptNumber?: string } | undefined>

export type FactsDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  programme: Programme
  findApplication: FindApplication
}

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
    findActiveAward(db, personId),
  ])
  const overview = award && (await findOverview(deps, { personId, programme: award.programme }))
  const { deadlines, money } = award ? getProgramme(award.programme) : programme
  return {
    today: civilDay(now),
    application,
    receiptNumber: application?.receiptNumber,
    ...waves,
    entry,
    award: award && {
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

async function findLastEntry({ db, clock }: FactsDeps, personId: string): Promise<Entry | undefined> {
  const [last] = (await listPersonEntries(db, personId)).toSorted(byNewest)
  const wave = last && (await findWave(db, last.waveId))
  if (!last || !wave) return undefined
  const commitment = wave.state === 'committed' ? await findCommitment(db, wave.id) : undefined
  const { outcome, reason, receiptNumber } = last
  return {
    wave: waveOf(wave, clock()),
    outcome,
    reason: reason ?? undefined,
    receiptNumber,
    drawAt: commitment?.roundAt,
  }
}

function byNewest(a: PersonEntry, b: PersonEntry): number {
  return b.joinedAt.getTime() - a.joinedAt.getTime()
}

function waveOf(row: WaveRow, now: Date): Wave {
  const { id, number, opensAt, closesAt, listingUntil } = row
  return { id, number, opensAt, closesAt, listingUntil, state: stateAt(row, now) }
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
