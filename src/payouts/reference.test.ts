import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { externalId, isPartnerReference, partnerReference, referenceStem } from './reference.ts'

const entitlement = {
  personId: '0191d9c0-0000-7000-8000-000000000001',
  programme: 'prakerja-2022',
  part: 'incentive',
  instalment: 1,
  dueOn: '2026-11-23',
}

test('the three attempts of one entitlement have the published references', () => {
  const references = [1, 2, 3].map((attempt) => partnerReference('2600000000011', attempt))
  assert.deepEqual(references, ['2600000000011015', '2600000000011023', '2600000000011031'])
})

test('an entitlement gets the same stem whenever it is computed', () => {
  assert.equal(referenceStem(entitlement), referenceStem({ ...entitlement }))
  assert.match(referenceStem(entitlement), /^26\d{10}1$/)
})

test('another person, part, instalment or try gives another stem', () => {
  const others = [
    { personId: '0191d9c0-0000-7000-8000-000000000002' },
    { part: 'survey' },
    { instalment: 2 },
    { programme: 'prakerja-2023' },
    { again: 1 },
  ].map((change) => referenceStem({ ...entitlement, ...change }))
  assert.equal(new Set([referenceStem(entitlement), ...others]).size, 6)
})

test('one wrong digit makes a reference invalid', () => {
  const place = fc.nat(15)
  const wrong = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{13}$/),
      fc.integer({ min: 1, max: 99 }),
      place,
      wrong,
      (stem, n, at, by) => {
        const reference = partnerReference(stem, n)
        const digit = String((Number(reference[at]) + by) % 10)
        assert.ok(isPartnerReference(reference))
        assert.ok(!isPartnerReference(reference.slice(0, at) + digit + reference.slice(at + 1)))
      },
    ),
  )
})

test('a message id carries the time in Jakarta, 24 digits', () => {
  const at = new Date('2026-11-22T20:30:05Z')
  const id = externalId(at, { reference: '2600000000011015', purpose: 'send 1' })
  assert.match(id, /^20261123033005\d{10}$/)
  assert.notEqual(id, externalId(at, { reference: '2600000000011015', purpose: 'send 2' }))
})
