import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isJoinable, mayMove, nextByClock, stateAt, type WaveState } from './life-cycle.ts'

const states: readonly WaveState[] = [
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
const state = fc.constantFrom(...states)
const instant = fc.integer({ min: 0, max: 1_000 }).map((ms) => new Date(ms))
const wave = fc
  .tuple(state, fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 3, maxLength: 3 }))
  .map(([at, days]) => {
    const [opens = 0, closes = 0, until = 0] = days.toSorted((a, b) => a - b)
    const closesAt = new Date(closes + 1)
    return { state: at, opensAt: new Date(opens), closesAt, listingUntil: new Date(until + 1) }
  })

test('from the commitment on a wave can neither be paused nor cancelled', () => {
  for (const from of ['committed', 'drawn', 'published'] as const)
    assert.deepEqual(
      states.filter((to) => mayMove(from, to)),
      states.filter((to) => to === { committed: 'drawn', drawn: 'published', published: undefined }[from]),
    )
})

test('published and cancelled are the ends, and every other state can reach one of them', () => {
  const reach = (from: WaveState, seen = new Set<WaveState>()): Set<WaveState> => {
    if (seen.has(from)) return seen
    seen.add(from)
    for (const to of states.filter((each) => mayMove(from, each))) reach(to, seen)
    return seen
  }
  for (const from of states) {
    const reached = reach(from)
    assert.ok(reached.has('published') || reached.has('cancelled'), from)
  }
  assert.ok(!states.some((to) => mayMove('published', to) || mayMove('cancelled', to)))
})

test('the clock only makes moves that the life-cycle knows', () => {
  fc.assert(
    fc.property(wave, instant, (given, now) => {
      const to = nextByClock(given, now)
      assert.ok(to === undefined || mayMove(given.state, to))
    }),
  )
})

test('people can join exactly while the wave is announced or open and the moment lies in its window', () => {
  fc.assert(
    fc.property(wave, instant, (given, now) => {
      const inWindow = given.opensAt <= now && now < given.closesAt
      assert.equal(isJoinable(given, now), inWindow && ['announced', 'open'].includes(given.state))
      assert.equal(stateAt(given, now) === 'open', isJoinable(given, now))
    }),
  )
})
