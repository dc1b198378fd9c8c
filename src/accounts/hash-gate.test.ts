import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGate } from './hash-gate.ts'

test('AUT-13: never more at once than allowed, and nobody who waits is forgotten', async () => {
  const gate = createGate({ atOnce: 2, mayWait: 100 })
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise(setImmediate)
    running -= 1
    return 'done'
  }
  const outcomes = await Promise.all(Array.from({ length: 102 }, () => gate.run(work)))
  assert.equal(most, 2)
  assert.deepEqual(new Set(outcomes.map((outcome) => outcome.ok && outcome.value)), new Set(['done']))
  assert.deepEqual(gate.load(), { running: 0, waiting: 0 })
})

test('AUT-13: whoever finds the queue full is told so at once', async () => {
  const gate = createGate({ atOnce: 1, mayWait: 2 })
  const { promise, resolve } = Promise.withResolvers<void>()
  const waiting = [1, 2, 3].map(() => gate.run(() => promise))
  assert.deepEqual(gate.load(), { running: 1, waiting: 2 })
  assert.deepEqual(await gate.run(() => promise), { ok: false, reason: 'busy' })
  resolve()
  await Promise.all(waiting)
  assert.equal((await gate.run(() => promise)).ok, true)
})

test('AUT-13: work that fails gives its place back', async () => {
  const gate = createGate({ atOnce: 1, mayWait: 1 })
  await assert.rejects(
    gate.run(async () => {
      throw new Error('broken')
    }),
    /broken/,
  )
  assert.deepEqual(gate.load(), { running: 0, waiting: 0 })
})
