import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listHash, listTotal } from './payment-run.ts'

const lines = [
  { attemptId: 'a', amount: 600_000n, provider: 'dana', accountKey: 'i1.x' },
  { attemptId: 'b', amount: 50_000n, provider: 'bni', accountKey: 'i1.y' },
]

test('the fingerprint of a list does not depend on its order', () =>
  assert.equal(listHash(lines), listHash(lines.toReversed())))

test('another amount, account, provider, or one line less gives another fingerprint', () => {
  const [first, second] = lines
  assert.ok(first && second)
  const others = [
    [{ ...first, amount: 600_001n }, second],
    [{ ...first, accountKey: 'i1.z' }, second],
    [{ ...first, provider: 'ovo' }, second],
    [first],
  ]
  assert.equal(new Set([lines, ...others].map(listHash)).size, 5)
})

test('the total is the sum in whole rupiah', () => assert.equal(listTotal(lines), 650_000n))
