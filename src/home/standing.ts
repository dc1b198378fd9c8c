import type { WaveState } from '#waves'
import type { Entry, Incentive, JourneyFacts, Wave } from './facts.ts'

/** The next date of a wave that one could take part in. */
export type Ahead = { kind: 'closes' | 'opens'; wave: Wave } | undefined

type AtApplication =
  | { kind: 'not-started' | 'draft' | 'withdrawn'; ahead: Ahead }
  /** `lockedAt`: somebody who has joined a wave is in its list only if this is settled before. */
  | {
      kind: 'submitted' | 'checking' | 'needs-correction' | 'needs-review' | 'refused' | 'appealed'
      ahead: Ahead
      lockedAt: Date | undefined
    }

type AtWave =
  | { kind: 'may-join' | 'wave-ahead'; wave: Wave }
  | { kind: 'no-wave' }
  | { kind: 'joined' | 'closed' | 'listed' | 'frozen' | 'drawn' | 'paused' | 'reserve'; wave: Wave }
  | { kind: 'committed'; wave: Wave; drawAt: Date | undefined }

type AfterWave =
  | { kind: 'not-selected' | 'family-card-full'; wave: Wave; ahead: Ahead }
  | { kind: 'wave-cancelled' | 'carried-over' | 'no-longer-eligible'; wave: Wave; ahead: Ahead }
  | { kind: 'already-recipient' | 'revoked'; wave: Wave }

type AtPayout =
  | { kind: 'connect-account'; courseBy: string | undefined; isTrained: boolean }
  | { kind: 'account-waiting'; from: Date | null }
  | { kind: 'account-trouble' }
  | { kind: 'in-training'; courseBy: string | undefined }
  | { kind: 'scheduling' }
  | {
      kind: 'not-due' | 'due' | 'processing' | 'unknown' | 'held-requirements' | 'held-account'
      incentive: Incentive
    }
  | { kind: 'failed' | 'returned'; incentive: Incentive }
  /** What has fallen due is paid; `left` parts wait for something that has not happened yet. */
  | { kind: 'paid-so-far'; paid: bigint; left: number }
  | { kind: 'all-paid'; paid: bigint }

/** Where a person stands: one of all the places that there are. */
export type Standing = AtApplication | AtWave | AfterWave | AtPayout
export type StandingKind = Standing['kind']

/** Where somebody stands whose form was not sent. */
export function standingBeforeSending({ application, ...facts }: JourneyFacts): Standing {
  const ahead = aheadOf(facts)
  if (application?.state === 'draft') return { kind: 'draft', ahead }
  return { kind: application ? 'withdrawn' : 'not-started', ahead }
}

/** Where somebody stands whose requirements are not settled. */
export function standingInCheck(facts: JourneyFacts): Standing {
  const { entry } = facts
  const ahead = aheadOf(facts)
  const lockedAt = entry && isRunning(entry) ? entry.wave.listingUntil : undefined
  switch (facts.application?.state) {
    case 'submitted':
    case 'needs-correction':
    case 'needs-review':
    case 'refused':
    case 'appealed':
      return { kind: facts.application.state, ahead, lockedAt }
    default:
      return { kind: 'checking', ahead, lockedAt }
  }
}

/** Where somebody stands who meets the requirements and is in no wave that is still to be decided. */
export function standingBetweenWaves(facts: JourneyFacts): Standing {
  const { entry, openWave, nextWave } = facts
  const last = entry && resultOf(entry, aheadOf(facts))
  if (last) return last
  if (openWave) return { kind: 'may-join', wave: openWave }
  return nextWave ? { kind: 'wave-ahead', wave: nextWave } : { kind: 'no-wave' }
}

const inWave: Readonly<
  Record<WaveState, 'joined' | 'closed' | 'listed' | 'frozen' | 'committed' | 'drawn' | 'paused'>
> = {
  planned: 'joined',
  announced: 'joined',
  open: 'joined',
  closed: 'closed',
  listed: 'listed',
  frozen: 'frozen',
  committed: 'committed',
  drawn: 'drawn',
  published: 'drawn', // a result of somebody that is still being written
  paused: 'paused',
  cancelled: 'paused',
}

/** Where somebody stands in a wave that is not decided for them. */
export function standingInWave({ wave, outcome, drawAt }: Entry): Standing {
  if (outcome === 'reserve' && wave.state === 'published') return { kind: 'reserve', wave }
  const kind = inWave[wave.state]
  return kind === 'committed' ? { kind, wave, drawAt } : { kind, wave }
}

/** Where a recipient without a working payout account stands. */
export function standingWithoutAccount({ account, award, trainedOn, today }: JourneyFacts): Standing {
  if (account.state === 'waiting') return { kind: 'account-waiting', from: account.from }
  if (account.state === 'trouble') return { kind: 'account-trouble' }
  const isTrained = trainedOn !== undefined
  return { kind: 'connect-account', isTrained, courseBy: isTrained ? undefined : stillAhead(award, today) }
}

/** Where a recipient stands whose training is not completed. */
export function standingInTraining({ award, today }: JourneyFacts): Standing {
  return { kind: 'in-training', courseBy: stillAhead(award, today) }
}

/** What the person has to know first stands first. */
const urgency = [
  'failed',
  'held-requirements',
  'held-account',
  'returned',
  'unknown',
  'processing',
  'due',
  'not-due',
] as const

/** Where a recipient stands who waits for money. */
export function standingOfIncentives({ incentives, partsInAll }: JourneyFacts): Standing {
  if (incentives.length === 0) return { kind: 'scheduling' }
  for (const kind of urgency) {
    const incentive = incentives.find(({ state }) => state === kind)
    if (incentive) return { kind, incentive }
  }
  return { kind: 'paid-so-far', paid: paidOf(incentives), left: partsInAll - incentives.length }
}

/** Whole rupiah that have been paid. */
export function paidOf(incentives: readonly Incentive[]): bigint {
  return incentives.reduce((sum, { state, amount }) => (state === 'paid' ? sum + amount : sum), 0n)
}

/** Whether an entry is still to be decided. Results count from the moment at which they are published for everybody. */
export function isRunning({ wave, outcome }: Entry): boolean {
  if (outcome === 'withdrawn' || wave.state === 'cancelled') return false
  return wave.state !== 'published' || outcome === 'joined' || outcome === 'reserve'
}

function resultOf({ wave, outcome, reason }: Entry, ahead: Ahead): Standing | undefined {
  if (wave.state === 'cancelled') return { kind: 'wave-cancelled', wave, ahead }
  if (outcome === 'selected') return { kind: 'revoked', wave } // selected, and yet no award is left
  if (outcome === 'not-selected')
    return { kind: reason === 'family-card-full' ? reason : 'not-selected', wave, ahead }
  switch (reason) {
    case 'not-checked':
      return { kind: 'carried-over', wave, ahead }
    case 'wave-cancelled':
    case 'no-longer-eligible':
      return { kind: reason, wave, ahead }
    case 'already-recipient':
      return { kind: reason, wave }
    default:
      return undefined // left by the own wish: as if never joined
  }
}

function aheadOf({ openWave, nextWave }: Pick<JourneyFacts, 'openWave' | 'nextWave'>): Ahead {
  if (openWave) return { kind: 'closes', wave: openWave }
  return nextWave && { kind: 'opens', wave: nextWave }
}

function stillAhead(award: JourneyFacts['award'], today: string): string | undefined {
  return award && award.courseBy >= today ? award.courseBy : undefined
}
