import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ApplicationState, mayEdit, mayMove } from './life-cycle.ts'

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

test('nobody becomes eligible or refused without a check, a review or an appeal', () => {
  const before = (to: ApplicationState) => states.filter((from) => mayMove(from, to))
  assert.deepEqual(before('eligible'), ['checking', 'needs-review', 'appealed'])
  assert.deepEqual(before('refused'), ['checking', 'needs-review', 'appealed'])
})

test('whoever was withdrawn stays so; everybody else may withdraw', () => {
  assert.deepEqual(
    states.filter((to) => mayMove('withdrawn', to)),
    [],
  )
  assert.deepEqual(
    states.filter((from) => !mayMove(from, 'withdrawn')),
    ['withdrawn'],
  )
})

test('BIZ-05 answers change only before sending or when a correction was asked for', () => {
  assert.deepEqual(states.filter(mayEdit), ['draft', 'needs-correction'])
})

test('BIZ-05 however a person walks, the way to eligible leads through submitted', () => {
  const walk = fc.array(fc.constantFrom(...states), { maxLength: 12 })
  fc.assert(
    fc.property(walk, (wishes) => {
      const path = wishes.reduce<ApplicationState[]>(
        (sofar, to) => (mayMove(sofar.at(-1) ?? 'draft', to) ? [...sofar, to] : sofar),
        ['draft'],
      )
      const eligible = path.indexOf('eligible')
      assert.ok(eligible === -1 || path.indexOf('submitted') < eligible)
    }),
  )
})
