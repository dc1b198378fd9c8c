import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextPoll, nextSend } from './poll-schedule.ts'
import { findProfile } from './profiles.ts'

const at = new Date('2026-11-23T03:00:00Z')
const profileOf = (code: string) => findProfile(code) ?? assert.fail(code)

test('a payment is asked about soon, then more and more rarely, then daily', () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((polls) => {
    const next = nextPoll({ polls, dispatchedAt: at, now: at, profile: profileOf('dana') })
    return next && (next.getTime() - at.getTime()) / 1000
  })
  assert.deepEqual(delays, [5, 10, 20, 40, 60, 300, 900, 3600, 86_400, 86_400])
})

test('a provider that knows nothing for ten minutes is not asked before', () => {
  const next = nextPoll({ polls: 0, dispatchedAt: at, now: at, profile: profileOf('gopay') })
  assert.equal(next?.toISOString(), '2026-11-23T03:10:00.000Z')
})

test('two days before the provider forgets, asking ends', () => {
  const now = new Date('2026-12-22T03:00:00Z')
  assert.equal(nextPoll({ polls: 30, dispatchedAt: at, now, profile: profileOf('bca') }), undefined)
})

test('what was not sent is sent again after 5 seconds, then doubling to 5 minutes', () => {
  const delays = [1, 2, 3, 20].map((sends) => (nextSend({ sends, now: at }).getTime() - at.getTime()) / 1000)
  assert.deepEqual(delays, [5, 10, 20, 300])
})
