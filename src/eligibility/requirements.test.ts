import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currentProgramme as programme } from '#programmes'
import type { Facts, IdentityField } from './answers.ts'
import { overallOutcome } from './decision.ts'
import { OwnValue } from './own-value.ts'
import { decideRequirements } from './requirements.ts'

const day = fc
  .date({ min: new Date('1926-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const unanswered = fc.constantFrom(
  { state: 'down' } as const,
  { state: 'garbage' } as const,
  { state: 'not-asked' } as const,
)

function answerOr<Fields extends object>(fields: fc.Arbitrary<Fields>) {
  const answered = fc.tuple(fields, day).map(([each, asOf]) => ({
    state: 'answered' as const,
    asOf,
    askedAt: `${asOf}T00:00:00.000Z`,
    ...each,
  }))
  return fc.oneof({ weight: 3, arbitrary: answered }, { weight: 1, arbitrary: unanswered })
}

const match = fc.oneof(
  { weight: 9, arbitrary: fc.constant('match' as const) },
  { weight: 1, arbitrary: fc.constant('no-match' as const) },
)
const fields = fc.record<Record<IdentityField, 'match' | 'no-match'>>({
  name: match,
  birthDate: match,
  birthPlace: match,
  sex: match,
  familyCard: match,
  province: match,
})
const scheme = fc.record({
  code: fc.constantFrom('dtks', 'pkh', 'bsu', 'local-aid'),
  period: fc.constant('2026'),
})

const facts: fc.Arbitrary<Facts> = fc.record({
  form: fc.record({
    answeredOn: day,
    birthDate: day,
    citizen: fc.boolean(),
    inEducation: fc.boolean(),
    workCategory: fc.constantFrom('worker', 'job-seeker', 'laid-off', 'none', 'x'),
    assistance: fc.subarray(['dtks', 'pkh', 'bsu', 'none']),
    office: fc.constantFrom('none', 'none', 'none', 'police', 'village-head'),
  }),
  civil: answerOr(
    fc.oneof(
      fc.constant({ found: false as const }),
      fc.record({ found: fc.constant(true as const), fields, alive: fc.boolean(), citizen: fc.boolean() }),
    ),
  ),
  education: answerOr(fc.record({ enrolled: fc.boolean() })),
  assistance: answerOr(fc.record({ recipient: fc.boolean(), schemes: fc.array(scheme, { maxLength: 3 }) })),
  officials: answerOr(
    fc.oneof(
      fc.record({ official: fc.boolean() }),
      fc.record({ official: fc.boolean(), office: fc.constantFrom('police', 'imam') }),
    ),
  ),
  employment: answerOr(
    fc.record({
      status: fc.constantFrom('employed', 'not-employed', 'terminated', 'unknown'),
      monthlyWage: fc.integer({ min: 0, max: 10_000_000 }),
    }),
  ),
  household: fc.oneof(
    fc.record({ state: fc.constant('counted' as const), recipients: fc.nat(3), countedOn: day }),
    fc.constant({ state: 'not-counted' as const }),
  ),
})

test('whatever the facts, every requirement gets exactly one decision, in the order of the programme', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      const decisions = decideRequirements(programme, given, onDay)
      assert.deepEqual(
        decisions.map(({ requirement }) => requirement),
        programme.requirements.map(({ code }) => code),
      )
      for (const decision of decisions) assert.equal(decision.ruleVersion, programme.ruleVersion)
    }),
    { numRuns: 1000 },
  )
})

test('a silent registry decides nothing: what it is the source of is not checked', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      for (const { outcome, source } of decideRequirements(programme, given, onDay))
        assert.ok(
          source.kind !== 'registry' || given[source.name].state === 'answered' || outcome === 'not-checked',
        )
    }),
    { numRuns: 1000 },
  )
})

test('when a registry falls silent, nothing that was undecided or not met becomes met, nor met not met', () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom('civil', 'education', 'assistance', 'officials', 'employment'),
      unanswered,
      day,
      (given, registry, silence, onDay) => {
        const before = decideRequirements(programme, given, onDay)
        const after = decideRequirements(programme, { ...given, [registry]: silence }, onDay)
        for (const [index, { outcome, source }] of after.entries()) {
          const was = before[index]?.outcome
          assert.ok(outcome !== 'met' || was === 'met')
          assert.ok(outcome !== 'not-met' || was === 'not-met' || source.kind === 'form')
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('nothing of another registry or of the household is used before the civil registry has matched the person', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      fc.pre(
        given.civil.state !== 'answered' ||
          !given.civil.found ||
          JSON.stringify(given.civil).includes('no-match'),
      )
      for (const { outcome, source } of decideRequirements(programme, given, onDay))
        assert.ok(
          outcome === 'not-checked' ||
            source.kind === 'form' ||
            (source.kind === 'registry' && source.name === 'civil'),
        )
    }),
    { numRuns: 1000 },
  )
})

test('only somebody whose every requirement is met is eligible', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      const decisions = decideRequirements(programme, given, onDay)
      assert.equal(
        overallOutcome(decisions) === 'eligible',
        decisions.every(({ outcome }) => outcome === 'met'),
      )
      assert.equal(
        overallOutcome(decisions) === 'refused',
        decisions.some(({ outcome }) => outcome === 'not-met'),
      )
    }),
    { numRuns: 1000 },
  )
})

test('the evidence as it is kept, in JSON, decides the same again', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      const kept = JSON.stringify(given)
      assert.equal(
        JSON.stringify(decideRequirements(programme, JSON.parse(kept), onDay)),
        JSON.stringify(decideRequirements(programme, given, onDay)),
      )
    }),
  )
})

test('every own value comes back from its JSON as it was', () => {
  fc.assert(
    fc.property(facts, day, (given, onDay) => {
      for (const { ownValue } of decideRequirements(programme, given, onDay)) {
        const kept = JSON.stringify(ownValue ?? { kind: 'places', left: true })
        assert.equal(JSON.stringify(OwnValue.parse(JSON.parse(kept))), kept)
      }
    }),
  )
})
