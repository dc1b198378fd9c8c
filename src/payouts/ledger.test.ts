import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as ledger from './ledger.ts'

const payment = fc.record({
  attemptId: fc.uuid(),
  programme: fc.constant('prakerja-2022'),
  provider: fc.constantFrom('bni', 'dana'),
  amount: fc.bigInt({ min: 1n, max: 10_000_000n }),
  fee: fc.bigInt({ min: 0n, max: 5_000n }),
})
const journalsOfOneAttempt = [
  ledger.releaseJournal,
  ledger.sendJournal,
  ledger.successJournal,
  ledger.failureJournal,
  ledger.returnJournal,
  ledger.rereleaseJournal,
  ledger.lateSuccessJournal,
  ledger.overpaymentJournal,
]

for (const make of journalsOfOneAttempt)
  test(`the entries of ${make.name} sum to zero`, () => {
    fc.assert(
      fc.property(payment, (given) => {
        const entries = [...ledger.entriesOf(make(given)).values()]
        assert.equal(
          entries.reduce((sum, entry) => sum + entry, 0n),
          0n,
        )
      }),
    )
  })

function balancesAfter(journals: readonly ledger.Journal[]): Map<string, bigint> {
  const balances = new Map<string, bigint>()
  for (const journal of journals)
    for (const [account, entry] of ledger.entriesOf(journal))
      balances.set(account, (balances.get(account) ?? 0n) + entry)
  return balances
}

const programme = 'prakerja-2022'
const provider = 'dana'
const one = { attemptId: 'a1', programme, provider, amount: 600_000n }
const start = [
  ledger.fundJournal({ key: 'first', programme, amount: 2_400_000n }),
  ledger.prefundJournal({ key: 'first', provider, amount: 2_400_000n }),
  ledger.reserveJournal({ runId: 'r1', programme, amount: 600_000n }),
  ledger.sendJournal(one),
]
const none = new Map<string, bigint>()

test('after a success the entitlement is paid and our deposit smaller by amount and fee', () => {
  const balances = balancesAfter([...start, ledger.successJournal({ ...one, fee: 500n })])
  assert.equal(balances.get('paid:prakerja-2022'), 600_000n)
  assert.equal(balances.get('in-flight:dana'), 0n)
  assert.equal(balances.get('float:dana'), 2_400_000n - 600_500n)
  const paid = new Map([[programme, 600_000n]])
  assert.deepEqual(ledger.bookFaults(balances, { inFlight: none, paid }), [])
})

test('after a failure everything is available again', () => {
  const balances = balancesAfter([...start, ledger.failureJournal(one)])
  assert.equal(balances.get('available:prakerja-2022'), 2_400_000n)
  assert.deepEqual(ledger.bookFaults(balances, { inFlight: none, paid: none }), [])
})

test('an amount in flight that no attempt accounts for is a fault of the books', () => {
  assert.deepEqual(ledger.bookFaults(balancesAfter(start), { inFlight: none, paid: none }), [
    'in-flight:dana is 600000 in the ledger, 0 over the attempts',
  ])
})

test('a run that reserves more than was funded is a fault of the books', () => {
  const journals = [
    ledger.fundJournal({ key: 'first', programme, amount: 1n }),
    ledger.reserveJournal({ runId: 'r1', programme, amount: 2n }),
  ]
  const faults = ledger.bookFaults(balancesAfter(journals), { inFlight: none, paid: none })
  assert.deepEqual(faults, ['available:prakerja-2022 is -1, below 0'])
})
