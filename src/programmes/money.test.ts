import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listDueParts, type Entitlement } from './money.ts'
import { currentProgramme } from './all-programmes.ts'

const { entitlements } = currentProgramme.money

test('a completed training makes four parts due, a month apart, the first on that day', () => {
  assert.deepEqual(
    listDueParts(entitlements, { name: 'training-completed', day: '2022-10-05', time: 1 }),
    ['2022-10-05', '2022-11-05', '2022-12-05', '2023-01-05'].map((dueOn, index) => ({
      entitlement: 'incentive',
      part: index + 1,
      amount: 600_000n,
      dueOn,
    })),
  )
})

test('a month without that day is paid on its last day, and the next month on the day again', () => {
  const days = (day: string) =>
    listDueParts(entitlements, { name: 'training-completed', day, time: 1 }).map(({ dueOn }) => dueOn)
  assert.deepEqual(days('2022-12-31'), ['2022-12-31', '2023-01-31', '2023-02-28', '2023-03-31'])
  assert.deepEqual(days('2023-11-30'), ['2023-11-30', '2023-12-30', '2024-01-30', '2024-02-29'])
})

test('a second completed training makes nothing due again', () => {
  assert.deepEqual(listDueParts(entitlements, { name: 'training-completed', day: '2022-10-05', time: 2 }), [])
})

test('the nth survey makes the nth part due, and a fourth none', () => {
  const parts = [1, 2, 3, 4].flatMap((time) =>
    listDueParts(entitlements, { name: 'survey-completed', day: '2022-10-05', time }),
  )
  assert.deepEqual(
    parts.map(({ part, amount }) => [part, amount]),
    [
      [1, 50_000n],
      [2, 50_000n],
      [3, 50_000n],
    ],
  )
})

test('an event that no entitlement waits for makes nothing due', () => {
  const surveyOnly: Entitlement[] = entitlements.filter(({ code }) => code === 'survey')
  assert.deepEqual(listDueParts(surveyOnly, { name: 'training-completed', day: '2022-10-05', time: 1 }), [])
})
