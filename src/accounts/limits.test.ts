import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLinkLive } from './link-life.ts'
import { isProofFresh, isSessionLive } from './session-limits.ts'
import { countTry, type Limit, type Tries } from './throttle.ts'

const start = new Date('2026-11-23T03:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const minute = 60_000
const hour = 60 * minute

/** How long each of `count` wrong passwords had to wait, in seconds, when each is tried as soon as it may be. */
function waits(count: number): number[] {
  const seconds: number[] = []
  let tries: Tries | undefined
  let now = start
  for (let i = 0; i < count; i += 1) {
    const first = countTry('password', tries, now)
    const until = 'until' in first ? first.until : now
    seconds.push((until.getTime() - now.getTime()) / 1000)
    now = until
    const next = countTry('password', tries, now)
    assert.ok(!('until' in next))
    tries = next
  }
  return seconds
}

test('RTE-04: five wrong passwords are free, then the wait doubles up to an hour and never becomes for ever', () => {
  assert.deepEqual(waits(14), [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
})

test('RTE-04: a hundred wrong passwords in a row take more than three days', () => {
  assert.ok(waits(100).reduce((sum, wait) => sum + wait, 0) > 3 * 24 * 3600)
})

test('wrong passwords are forgotten after a day of silence', () => {
  const tries = { count: 40, since: start, lastAt: start }
  assert.deepEqual(countTry('password', tries, after(24 * hour)), {
    count: 1,
    since: after(24 * hour),
    lastAt: after(24 * hour),
  })
})

test('a limit by the hour lets its number through in every hour, and says when the next may come', () => {
  for (const [limit, most, ms] of [
    ['mail', 5, hour],
    ['sms', 5, hour],
    ['range', 300, 10 * minute],
    ['sign-ups', 300, 10 * minute],
  ] satisfies [Limit, number, number][]) {
    const full = { count: most, since: start, lastAt: start }
    assert.deepEqual(countTry(limit, full, after(ms - 1)), { until: after(ms) })
    assert.deepEqual(countTry(limit, full, after(ms)), { count: 1, since: after(ms), lastAt: after(ms) })
    assert.equal('until' in countTry(limit, { ...full, count: most - 1 }, after(1)), false)
  }
})

test('a counter never counts less, nor refuses a try that it names as possible', () => {
  const limit = fc.constantFrom<Limit>('password', 'mail', 'range')
  fc.assert(
    fc.property(limit, fc.array(fc.nat(2 * hour), { maxLength: 60 }), (which, gaps) => {
      let tries: Tries | undefined
      let now = start
      for (const gap of gaps) {
        now = new Date(now.getTime() + gap)
        const next = countTry(which, tries, now)
        if ('until' in next) {
          assert.ok(next.until > now)
          assert.ok(!('until' in countTry(which, tries, next.until)))
        } else tries = next
      }
    }),
  )
})

test('SES-04: a session ends after 30 minutes of silence and after 12 hours in any case', () => {
  const session = { createdAt: start, seenAt: start }
  assert.equal(isSessionLive(session, after(30 * minute - 1)), true)
  assert.equal(isSessionLive(session, after(30 * minute)), false)
  const busy = { createdAt: start, seenAt: after(12 * hour - 1) }
  assert.equal(isSessionLive(busy, after(12 * hour - 1)), true)
  assert.equal(isSessionLive(busy, after(12 * hour)), false)
})

test('SES-07: a password counts as just proven for ten minutes', () => {
  assert.equal(isProofFresh(start, after(10 * minute)), true)
  assert.equal(isProofFresh(start, after(10 * minute + 1)), false)
})

test('LNK-05: a link works 24 hours, a reset one hour, from when it was sent; while it waits it does not grow old', () => {
  for (const [purpose, hours] of [
    ['verify', 24],
    ['reset', 1],
  ] as const) {
    assert.equal(isLinkLive({ purpose, sentAt: start }, after(hours * hour - 1)), true)
    assert.equal(isLinkLive({ purpose, sentAt: start }, after(hours * hour)), false)
    assert.equal(isLinkLive({ purpose, sentAt: undefined }, after(100 * hour)), true)
  }
})
