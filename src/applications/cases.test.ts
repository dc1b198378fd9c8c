import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#platform/identifiers'
import { bucketOf, caseKinds, type CaseNext, caseOutcomes, nextAfter } from './cases.ts'
import { type ApplicationState, mayMove } from './life-cycle.ts'

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
const stateOf: Readonly<Record<Exclude<CaseNext, 'unchanged'>, ApplicationState>> = {
  'checked-again': 'checking',
  refused: 'refused',
  'to-correct': 'needs-correction',
}

test('BIZ-05 whatever an officer decides, an application only moves as its life-cycle allows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      fc.constantFrom(...caseKinds),
      fc.constantFrom(...caseOutcomes),
      (state, kind, outcome) => {
        const next = nextAfter(state, { kind, outcome })
        assert.ok(next === 'unchanged' || mayMove(state, stateOf[next]))
      },
    ),
  )
})

test('a decision takes nothing from somebody who is eligible, withdrawn, or being checked', () => {
  for (const state of ['eligible', 'withdrawn', 'checking', 'submitted', 'draft'] as const)
    for (const kind of caseKinds)
      for (const outcome of caseOutcomes) assert.equal(nextAfter(state, { kind, outcome }), 'unchanged')
})

test('cases made within one second spread over most of the 64 buckets', () => {
  const clock = () => new Date('2026-11-23T03:00:00Z')
  const buckets = Array.from({ length: 2_000 }, () => bucketOf(newId(clock)))
  assert.ok(new Set(buckets).size > 56)
  assert.ok(buckets.every((bucket) => bucket >= 0 && bucket < 64))
})
