import type { JourneyFacts } from './facts.ts'
import {
  isRunning,
  paidOf,
  type Standing,
  standingBeforeSending,
  standingBetweenWaves,
  standingInCheck,
  standingInTraining,
  standingInWave,
  type StandingKind,
  standingOfIncentives,
  standingWithoutAccount,
} from './standing.ts'

/** The whole way, in its order. */
export const stepKeys = [
  'account',
  'data',
  'requirements',
  'wave',
  'draw',
  'payout-account',
  'training',
  'incentives',
] as const
export type StepKey = (typeof stepKeys)[number]
export type Step = { readonly key: StepKey; readonly state: 'done' | 'now' | 'later' }

/** Pages on which one goes on. */
type ActionPath = '/application' | '/application/result' | '/waves' | '/payouts' | '/notices'

export type Journey = {
  readonly card: Standing
  readonly steps: readonly Step[]
  /** Where the one thing to do now is done. */
  readonly action: ActionPath
}

/**
 * Tells where a person stands on the way from the account to the last incentive. The first step that is not done is
 * *now*, and the card speaks of it; later steps may be done before, such as a training without a payout account.
 */
export function journeySteps(facts: JourneyFacts): Journey {
  const done = stepsDone(facts)
  const now = stepKeys.find((key) => !done[key])
  const card = now ? standingAt(now, facts) : allPaid(facts)
  return { card, steps: stepKeys.map((key) => ({ key, state: stateOf(key) })), action: actions[card.kind] }

  function stateOf(key: StepKey): Step['state'] {
    if (done[key]) return 'done'
    return key === now ? 'now' : 'later'
  }
}

function stepsDone(facts: JourneyFacts): Record<StepKey, boolean> {
  const { application, entry, award, account, trainedOn } = facts
  if (award)
    return {
      account: true,
      data: true,
      requirements: true,
      wave: true,
      draw: true,
      'payout-account': account.state === 'connected',
      training: trainedOn !== undefined,
      incentives: isAllPaid(facts),
    }
  return {
    account: true,
    data: application !== undefined && !['draft', 'withdrawn'].includes(application.state),
    requirements: application?.state === 'eligible',
    wave: entry !== undefined && isRunning(entry),
    draw: false,
    'payout-account': false,
    training: false,
    incentives: false,
  }
}

function isAllPaid({ incentives, partsInAll }: JourneyFacts): boolean {
  return incentives.length >= partsInAll && incentives.every(({ state }) => state === 'paid')
}

function standingAt(step: StepKey, facts: JourneyFacts): Standing {
  switch (step) {
    case 'account':
    case 'data':
      return standingBeforeSending(facts)
    case 'requirements':
      return standingInCheck(facts)
    case 'wave':
      return standingBetweenWaves(facts)
    case 'draw':
      return facts.entry ? standingInWave(facts.entry) : standingBetweenWaves(facts)
    case 'payout-account':
      return standingWithoutAccount(facts)
    case 'training':
      return standingInTraining(facts)
    case 'incentives':
      return standingOfIncentives(facts)
  }
}

function allPaid({ incentives }: JourneyFacts): Standing {
  return { kind: 'all-paid', paid: paidOf(incentives) }
}

const actions: Readonly<Record<StandingKind, ActionPath>> = {
  'not-started': '/application',
  draft: '/application',
  withdrawn: '/application',
  submitted: '/application',
  checking: '/application/result',
  'needs-correction': '/application',
  'needs-review': '/application/result',
  refused: '/application/result',
  appealed: '/application/result',
  'may-join': '/waves',
  'wave-ahead': '/waves',
  'no-wave': '/waves',
  joined: '/waves',
  closed: '/waves',
  listed: '/waves',
  frozen: '/waves',
  committed: '/waves',
  drawn: '/waves',
  paused: '/waves',
  reserve: '/waves',
  'not-selected': '/waves',
  'family-card-full': '/waves',
  'wave-cancelled': '/waves',
  'carried-over': '/waves',
  'no-longer-eligible': '/waves',
  'already-recipient': '/waves',
  revoked: '/notices',
  'connect-account': '/payouts',
  'account-waiting': '/payouts',
  'account-trouble': '/payouts',
  'in-training': '/payouts',
  scheduling: '/payouts',
  'not-due': '/payouts',
  due: '/payouts',
  processing: '/payouts',
  unknown: '/payouts',
  'held-requirements': '/payouts',
  'held-account': '/payouts',
  failed: '/payouts',
  returned: '/payouts',
  'paid-so-far': '/payouts',
  'all-paid': '/payouts',
}
