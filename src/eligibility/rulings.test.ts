import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Decision } from './decision.ts'
import { applyRulings, mayBeAccepted } from './rulings.ts'

const found: Decision = {
  requirement: 'not-in-education',
  outcome: 'not-met',
  reason: 'enrolled',
  ownValue: { kind: 'study', enrolled: true, institution: 'SMA Negeri Contoh 1' },
  source: { kind: 'registry', name: 'education' },
  sourceDate: '2026-11-01',
  remedy: 'school-record',
  ruleVersion: 'prakerja-2022/1',
}
const ruling = {
  caseId: '01900000-0000-7000-8000-000000000001',
  requirement: found.requirement,
  reason: found.reason,
  ownValue: { kind: 'study', enrolled: true, institution: 'SMA Negeri Contoh 1' },
} as const

const decisions = fc.record({
  requirement: fc.constantFrom(
    'citizen-adult',
    'not-in-education',
    'work-category',
    'no-other-assistance',
    'not-official',
    'household-cap',
  ),
  outcome: fc.constantFrom('met', 'not-met', 'needs-person', 'not-checked'),
  reason: fc.constantFrom('enrolled', 'too-young', 'too-old', 'places-used', 'official', 'registry-silent'),
  source: fc.constantFrom(
    { kind: 'registry', name: 'education' },
    { kind: 'form', name: 'office' },
    { kind: 'household', name: 'family-card' },
  ),
  remedy: fc.constant('any'),
  ruleVersion: fc.constant('prakerja-2022/1'),
} as const)

test('an accepted finding counts as met with its reason kept, on later days of the data too', () => {
  const later = { ...found, sourceDate: '2026-12-01' }
  assert.deepEqual(applyRulings([later], [ruling]), [{ ...later, outcome: 'met', rulingCase: ruling.caseId }])
})

test('another finding is judged anew: other school, other reason, other requirement', () => {
  for (const other of [
    { ...found, ownValue: { kind: 'study', enrolled: true, institution: 'Universitas Contoh' } as const },
    { ...found, reason: 'says-enrolled' as const },
    { ...found, requirement: 'not-official' as const },
  ])
    assert.deepEqual(applyRulings([other], [ruling]), [other])
})

test('nobody accepts an age, a used place, an own statement or a silence', () => {
  fc.assert(
    fc.property(decisions, (decision) => {
      const isFact = ['too-young', 'too-old'].includes(decision.reason)
      const isOfCivil = decision.requirement === 'citizen-adult' && isFact
      const isNobodys =
        isOfCivil ||
        decision.requirement === 'household-cap' ||
        decision.source.kind !== 'registry' ||
        decision.outcome === 'not-checked'
      assert.ok(!(isNobodys && mayBeAccepted(decision)))
    }),
  )
})

test('without a ruling every decision stands as it was made', () => {
  fc.assert(
    fc.property(fc.array(decisions), (made) => {
      assert.deepEqual(applyRulings(made, []), made)
    }),
  )
})
