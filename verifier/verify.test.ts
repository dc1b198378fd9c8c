import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { cutAbsenceProof, cutProof, quicknet, timeOfRound, type Proof } from '#selection'
import { cases } from '../test/random-draws.ts'
import { alterations, rulesAlterations, summaryAlterations } from '../test/proof-alterations.ts'
import { drawFor, printedOf, reprintRules, reprintSummary } from '../test/proof-draws.ts'
import { verifyAbsence } from './absence.ts'
import { verify } from './verify.ts'

const few = fc.sample(cases, { seed: 20_221_101, numRuns: 8 })
const draws = few.map((each) => drawFor(each))
const proofs = draws.flatMap((drawn) => drawn.receipts.map((receipt, index) => ({ drawn, receipt, index })))
/** A proof of its own, for the alterations go deep. */
function cut({ drawn, receipt, index }: (typeof proofs)[number]): Proof {
  return structuredClone(cutProof(drawn.draw, { index, receipt }))
}

function verdictOn(proof: Proof, printed: { commit: string; result: string }): string {
  try {
    const { status } = verify(JSON.stringify(proof), printed)
    return `accepted: ${status}`
  } catch (error) {
    return `rejected: ${error instanceof Error ? error.message : ''}`
  }
}

test('every genuine proof is accepted, with the status and block of the draw', () => {
  const met = new Set<number>()
  for (const each of proofs) {
    const { status, block } = verify(JSON.stringify(cut(each)), printedOf(each.drawn))
    const { statuses, blocks } = each.drawn.draw
    assert.deepEqual([status, block], [statuses[each.index], blocks[each.index]])
    met.add(status)
  }
  assert.deepEqual(
    [0, 1, 2, 3].filter((status) => met.has(status)),
    [0, 1, 2, 3],
  )
})

for (const [name, { applies = () => true, alter }] of Object.entries(alterations)) {
  test(`a proof with another ${name} is rejected`, () => {
    const apt = proofs.map((each) => ({ ...each, proof: cut(each) })).filter(({ proof }) => applies(proof))
    assert.ok(apt.length > 0)
    for (const { proof, drawn } of apt) {
      assert.match(verdictOn(proof, printedOf(drawn)), /^accepted/)
      alter(proof)
      assert.match(verdictOn(proof, printedOf(drawn)), /^rejected/)
    }
  })
}

for (const [name, { alter, because }] of Object.entries(summaryAlterations)) {
  test(`a result that was printed with ${name} is rejected`, () => {
    const altered = proofs.map(cut).filter(({ summary }) => alter(summary))
    assert.ok(altered.length > 0)
    for (const proof of altered) assert.match(verdictOn(proof, reprintSummary(proof)), because)
  })
}

for (const [name, { alter, because }] of Object.entries(rulesAlterations)) {
  test(`rules that were printed with ${name} are rejected`, () => {
    const [each = assert.fail()] = proofs
    const proof = cut(each)
    alter(proof.rules)
    assert.match(verdictOn(proof, reprintRules(proof)), because)
  })
}

/** The real round 2 of quicknet. */
const roundTwo = {
  round: 2,
  signature:
    'b6b6a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807',
}

test('a proof with a beacon is accepted when the commitment came before the round, and only then', () => {
  const [each = assert.fail()] = few
  const drawn = drawFor(each, roundTwo)
  const [receipt = assert.fail()] = drawn.receipts
  const printed = printedOf(drawn)
  const comes = timeOfRound(quicknet, 2)
  const at = (time?: number) =>
    JSON.stringify(cutProof(drawn.draw, { index: 0, receipt, ...(time !== undefined && { time }) }))
  assert.deepEqual(verify(at(comes - 1), printed).warnings, [])
  assert.match(verify(at(), printed).warnings.join(), /published is not stated/)
  assert.throws(() => verify(at(comes), printed), /published after its round/)

  const proof = cut({ drawn, receipt, index: 0 })
  const beacons = [
    null,
    { ...roundTwo, round: 3 },
    { ...roundTwo, signature: `a${roundTwo.signature.slice(1)}` },
  ]
  for (const beacon of beacons) assert.match(verdictOn({ ...proof, beacon }, printed), /^rejected/)
  const stranger = { ...quicknet, id: 'quicknet', genesis: 0 }
  assert.throws(() => verify(JSON.stringify(proof), printed, stranger), /not the expected beacon chain/)
})

test('the printed values are those that count, not those inside the proof', () => {
  const [each = assert.fail(), ...others] = proofs
  const foreign = others.find(({ drawn }) => drawn !== each.drawn) ?? assert.fail()
  const proof = cut(each)
  const printed = printedOf(each.drawn)
  assert.match(verdictOn(proof, printedOf(foreign.drawn)), /not the printed commitment/)
  assert.match(verdictOn(proof, { ...printed, result: '0'.repeat(64) }), /not the printed result/)
  proof.published.result = '0'.repeat(64)
  assert.match(verdictOn(proof, printed), /not the printed result/)
})

test('numbers that are not plain integers, and keys that stand twice, are rejected', () => {
  const [each = assert.fail()] = proofs
  const text = JSON.stringify(cut(each))
  const printed = printedOf(each.drawn)
  assert.throws(() => verify(text.replace('"index":0', '"index":-0'), printed), /plain integer/)
  assert.throws(() => verify(text.replace('"index":0', '"index":0.0'), printed), /plain integer/)
  assert.throws(() => verify(text.replace('"me":{', '"me":{"index":0,'), printed), /stands twice/)
})

test('who is not in the pool can check it, and nobody who is there can be denied', () => {
  for (const { draw, receipts } of draws) {
    const absent = cutAbsenceProof(draw, { nik: '9900000000009999', salt: 'ee'.repeat(32) })
    assert.ok(absent.ok)
    verifyAbsence(JSON.stringify(absent.value), draw.commitHash)
    for (const receipt of receipts) {
      assert.deepEqual(cutAbsenceProof(draw, receipt), { ok: false, reason: 'in-pool' })
      const { nik, salt } = receipt
      const forged = { ...absent.value, absent: { ...absent.value.absent, nik, salt } }
      assert.throws(() => verifyAbsence(JSON.stringify(forged), draw.commitHash))
    }
    const { before, after } = absent.value.absent
    const gaps = [before && { before: null }, after && { after: null }, { before: after, after: before }]
    for (const gap of gaps.filter((each) => each !== null)) {
      const forged = { ...absent.value, absent: { ...absent.value.absent, ...gap } }
      assert.throws(() => verifyAbsence(JSON.stringify(forged), draw.commitHash), JSON.stringify(gap))
    }
  }
})

test('the program leaves with 0 for a genuine proof and with 1 for another', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'verify-'))
  const [each = assert.fail()] = proofs
  const { commit, result } = printedOf(each.drawn)
  const file = join(folder.path, 'proof.json')
  await writeFile(file, JSON.stringify(cut(each)))
  const program = join(import.meta.dirname, 'verify.ts')
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [program, file, '--commit', commit, '--result', result])
  assert.match(stdout, /^ACCEPTED/m)
  const failed = run(process.execPath, [program, file, '--commit', commit, '--result', commit])
  await assert.rejects(failed, { code: 1, stdout: 'REJECTED: not the printed result hash\n' })
})
