import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AttemptEvent,
  type AttemptState,
  attemptStates,
  finishedStates,
  moveAttempt,
} from './attempt.ts'

const events: readonly AttemptEvent[] = [
  'approve',
  'queue',
  'dispatch',
  'resend',
  'succeed',
  'progress',
  'fail',
  'lose-sight',
  'hold',
  'release',
  'cancel',
  'return',
  'succeed-late',
]
const histories = fc.array(fc.constantFrom(...events), { maxLength: 40 })
const unsent: readonly AttemptState[] = ['created', 'approved', 'queued', 'cancelled']

/** Every step that a history of events really makes. */
function walk(history: readonly AttemptEvent[]) {
  const steps: { from: AttemptState; event: AttemptEvent; to: AttemptState; sent: boolean }[] = []
  let now: { state: AttemptState; sent: boolean } = { state: 'created', sent: false }
  for (const event of history) {
    const to = moveAttempt(now, event)
    if (to === undefined) continue
    const sent = now.sent || to === 'dispatching'
    steps.push({ from: now.state, event, to, sent })
    now = { state: to, sent }
  }
  return steps
}

test('whatever happens, a message leaves only after approval, and nothing follows a dispatch but an outcome', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const steps = walk(history)
      const dispatched = steps.findIndex(({ event }) => event === 'dispatch')
      const approved = steps.findIndex(({ event }) => event === 'approve')
      assert.ok(dispatched === -1 || (approved >= 0 && approved < dispatched))
      assert.ok(steps.filter(({ event }) => event === 'dispatch').length <= 1)
      for (const { sent, to } of steps) assert.ok(!sent || !unsent.includes(to), `${to} after a message left`)
    }),
    { numRuns: 5_000 },
  )
})

test('a finished attempt never becomes live again, but for a success that comes late', () => {
  const states = fc.constantFrom(...attemptStates)
  fc.assert(
    fc.property(states, fc.boolean(), fc.constantFrom(...events), (state, sent, event) => {
      const to = moveAttempt({ state, sent }, event)
      const finished: readonly AttemptState[] = finishedStates
      assert.ok(!finished.includes(state) || to === undefined || event === 'succeed-late')
    }),
  )
})

test('a held attempt is let go only while nothing was sent', () => {
  assert.equal(moveAttempt({ state: 'held', sent: false }, 'cancel'), 'cancelled')
  assert.equal(moveAttempt({ state: 'held', sent: true }, 'cancel'), undefined)
  assert.equal(moveAttempt({ state: 'held', sent: true }, 'release'), undefined)
  assert.equal(moveAttempt({ state: 'held', sent: true }, 'succeed'), 'succeeded')
})

test('events come twice or too late without effect', () => {
  assert.equal(moveAttempt({ state: 'succeeded', sent: true }, 'succeed'), undefined)
  assert.equal(moveAttempt({ state: 'succeeded', sent: true }, 'progress'), undefined)
  assert.equal(moveAttempt({ state: 'succeeded', sent: true }, 'fail'), undefined)
  assert.equal(moveAttempt({ state: 'failed', sent: true }, 'succeed'), undefined)
})
