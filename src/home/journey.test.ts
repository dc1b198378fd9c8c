import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ApplicationState } from '#applications'
import type { EntryStatus, WaveState } from '#waves'
import type { Entry, Incentive, JourneyFacts, Wave } from './facts.ts'
import { journeySteps, stepKeys } from './journey.ts'
import type { StandingKind } from './standing.ts'

const at = (day: number) => new Date(Date.UTC(2026, 5, day, 10))
const wave = (number: number, state: WaveState): Wave => ({
  id: `wave-${number}`,
  number,
  state,
  opensAt: at(20),
  closesAt: at(28),
  listingUntil: at(29),
})
const entry = (state: WaveState, outcome: EntryStatus, reason?: string): Entry => ({
  wave: wave(3, state),
  outcome,
  reason,
  receiptNumber: 'G3-4417-0926',
  drawAt: at(30),
})
const incentive = (state: Incentive['state'], instalment = 1): Incentive => ({
  part: 'incentive',
  instalment,
  amount: 600_000n,
  dueOn: '2026-08-01',
  state,
})

const nothing: JourneyFacts = {
  today: '2026-06-25',
  application: undefined,
  openWave: undefined,
  nextWave: undefined,
  entry: undefined,
  award: undefined,
  account: { state: 'none' },
  trainedOn: undefined,
  incentives: [],
  partsInAll: 4,
}
const eligible: JourneyFacts = { ...nothing, application: { state: 'eligible' } }
const selected: JourneyFacts = {
  ...eligible,
  entry: entry('published', 'selected', 'place-drawn'),
  award: { courseBy: '2026-07-31' },
}
const connected: JourneyFacts = {
  ...selected,
  account: { state: 'connected', channel: 'dana', last4: '1234' },
}
const trained: JourneyFacts = { ...connected, trainedOn: '2026-07-15' }
const inState = (state: ApplicationState): JourneyFacts => ({ ...nothing, application: { state } })
const joined = (state: WaveState): JourneyFacts => ({ ...eligible, entry: entry(state, 'joined') })
const withIncentives = (...states: Incentive['state'][]): JourneyFacts => ({
  ...trained,
  incentives: states.map((state, index) => incentive(state, index + 1)),
})

/** Where somebody is, what the card then speaks of, and which step is now. */
const table: readonly [facts: JourneyFacts, card: StandingKind, now: string | undefined][] = [
  [nothing, 'not-started', 'data'],
  [inState('draft'), 'draft', 'data'],
  [inState('withdrawn'), 'withdrawn', 'data'],
  [inState('submitted'), 'submitted', 'requirements'],
  [inState('checking'), 'checking', 'requirements'],
  [inState('needs-correction'), 'needs-correction', 'requirements'],
  [inState('needs-review'), 'needs-review', 'requirements'],
  [inState('refused'), 'refused', 'requirements'],
  [inState('appealed'), 'appealed', 'requirements'],

  [eligible, 'no-wave', 'wave'],
  [{ ...eligible, nextWave: wave(4, 'announced') }, 'wave-ahead', 'wave'],
  [{ ...eligible, openWave: wave(3, 'open') }, 'may-join', 'wave'],
  [{ ...eligible, openWave: wave(3, 'open'), entry: entry('open', 'withdrawn', 'left') }, 'may-join', 'wave'],

  [joined('open'), 'joined', 'draw'],
  [joined('closed'), 'closed', 'draw'],
  [joined('listed'), 'listed', 'draw'],
  [joined('frozen'), 'frozen', 'draw'],
  [joined('committed'), 'committed', 'draw'],
  [joined('drawn'), 'drawn', 'draw'],
  [joined('paused'), 'paused', 'draw'],
  [joined('cancelled'), 'wave-cancelled', 'wave'],
  [{ ...joined('listed'), application: { state: 'needs-correction' } }, 'needs-correction', 'requirements'],

  [{ ...eligible, entry: entry('published', 'reserve', 'on-reserve-list') }, 'reserve', 'draw'],
  [{ ...eligible, entry: entry('published', 'not-selected', 'places-filled') }, 'not-selected', 'wave'],
  [
    { ...eligible, entry: entry('published', 'not-selected', 'family-card-full') },
    'family-card-full',
    'wave',
  ],
  [{ ...eligible, entry: entry('frozen', 'withdrawn', 'wave-cancelled') }, 'wave-cancelled', 'wave'],
  [{ ...eligible, entry: entry('frozen', 'withdrawn', 'not-checked') }, 'carried-over', 'wave'],
  [{ ...eligible, entry: entry('frozen', 'withdrawn', 'no-longer-eligible') }, 'no-longer-eligible', 'wave'],
  [{ ...eligible, entry: entry('frozen', 'withdrawn', 'already-recipient') }, 'already-recipient', 'wave'],
  [{ ...selected, award: undefined }, 'revoked', 'wave'],

  [selected, 'connect-account', 'payout-account'],
  [{ ...selected, account: { state: 'waiting', from: at(30) } }, 'account-waiting', 'payout-account'],
  [
    { ...selected, account: { state: 'trouble', channel: 'dana', last4: '1234' } },
    'account-trouble',
    'payout-account',
  ],
  [{ ...selected, trainedOn: '2026-07-15' }, 'connect-account', 'payout-account'],
  [connected, 'in-training', 'training'],
  [trained, 'scheduling', 'incentives'],
  [withIncentives('not-due', 'not-due'), 'not-due', 'incentives'],
  [withIncentives('paid', 'due', 'not-due'), 'due', 'incentives'],
  [withIncentives('due', 'processing'), 'processing', 'incentives'],
  [withIncentives('processing', 'unknown'), 'unknown', 'incentives'],
  [withIncentives('held-requirements', 'unknown'), 'held-requirements', 'incentives'],
  [withIncentives('held-account', 'due'), 'held-account', 'incentives'],
  [withIncentives('failed', 'held-account'), 'failed', 'incentives'],
  [withIncentives('returned', 'not-due'), 'returned', 'incentives'],
  [withIncentives('paid', 'paid'), 'paid-so-far', 'incentives'],
  [withIncentives('paid', 'paid', 'paid', 'paid'), 'all-paid', undefined],
]

for (const [facts, card, now] of table) {
  const { application, entry: own, account, incentives } = facts
  const story = [
    application?.state ?? 'no application',
    own && `entry ${own.outcome} (${own.reason ?? '-'}) in a wave ${own.wave.state}`,
    facts.award &&
      `award, account ${account.state}, trained ${facts.trainedOn ?? '-'}, ${incentives.map(({ state }) => state).join(' ')}`,
  ]
  test(`${story.filter(Boolean).join('; ')}: the card says ${card}`, () => {
    const journey = journeySteps(facts)
    assert.equal(journey.card.kind, card)
    assert.equal(journey.steps.find(({ state }) => state === 'now')?.key, now)
  })
}

test('results that are drawn but not published are not told', () => {
  for (const outcome of ['selected', 'reserve', 'not-selected'] as const) {
    const drawn = { ...eligible, entry: entry('drawn', outcome, 'places-filled') }
    assert.equal(journeySteps(drawn).card.kind, 'drawn')
  }
})

test('somebody in a wave hears until when a correction still counts', () => {
  const { card } = journeySteps({ ...joined('listed'), application: { state: 'needs-correction' } })
  assert.deepEqual('lockedAt' in card && card.lockedAt, at(29))
})

test('a deadline that has passed is not shown as one to come', () => {
  const late = journeySteps({ ...connected, today: '2026-08-01' })
  assert.deepEqual(late.card, { kind: 'in-training', courseBy: undefined })
  const lastDay = journeySteps({ ...connected, today: '2026-07-31' })
  assert.deepEqual(lastDay.card, { kind: 'in-training', courseBy: '2026-07-31' })
})

const states: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'checking',
  'eligible',
  'needs-correction',
  'needs-review',
  'refused',
  'appealed',
  'withdrawn',
]
const waveStates: readonly WaveState[] = [
  'planned',
  'announced',
  'open',
  'closed',
  'listed',
  'frozen',
  'committed',
  'drawn',
  'published',
  'paused',
  'cancelled',
]
const outcomes: readonly EntryStatus[] = ['joined', 'withdrawn', 'selected', 'reserve', 'not-selected']
const moneyStates: readonly Incentive['state'][] = [
  'not-due',
  'due',
  'processing',
  'unknown',
  'paid',
  'failed',
]
const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const anyFacts: fc.Arbitrary<JourneyFacts> = fc.record({
  today: fc.constant('2026-06-25'),
  application: orNot(fc.record({ state: fc.constantFrom(...states) })),
  openWave: orNot(fc.constant(wave(4, 'open'))),
  nextWave: orNot(fc.constant(wave(5, 'announced'))),
  entry: orNot(
    fc
      .tuple(
        fc.constantFrom(...waveStates),
        fc.constantFrom(...outcomes),
        orNot(fc.constantFrom('left', 'not-checked', 'family-card-full', 'already-recipient')),
      )
      .map(([state, outcome, reason]) => entry(state, outcome, reason)),
  ),
  award: orNot(fc.constant({ courseBy: '2026-07-31' })),
  account: fc.constantFrom<JourneyFacts['account']>(
    { state: 'none' },
    { state: 'waiting', from: at(30) },
    { state: 'trouble', channel: 'dana', last4: '1234' },
    { state: 'connected', channel: 'dana', last4: '1234' },
  ),
  trainedOn: orNot(fc.constant('2026-07-15')),
  incentives: fc.array(
    fc.constantFrom(...moneyStates).map((state) => incentive(state)),
    { maxLength: 5 },
  ),
  partsInAll: fc.constant(4),
})

test('one step is now, unless all are done; nothing before it is open', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { steps, card } = journeySteps(facts)
      assert.deepEqual(
        steps.map(({ key }) => key),
        stepKeys,
      )
      const now = steps.filter(({ state }) => state === 'now')
      const open = steps.filter(({ state }) => state !== 'done')
      assert.equal(now.length, open.length === 0 ? 0 : 1)
      assert.deepEqual(open[0], now[0])
      assert.equal(card.kind === 'all-paid', open.length === 0)
    }),
  )
})
