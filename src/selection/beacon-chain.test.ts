import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chainHash, ChainInfo, isPinned, isSigned, quicknet, roundAt, timeOfRound } from './beacon-chain.ts'
import { tailOfSignature } from './seed.ts'

/** What api.drand.sh answers for quicknet. */
const info = {
  public_key: quicknet.publicKey,
  period: 3,
  genesis_time: 1692803367,
  hash: quicknet.hash,
  groupHash: quicknet.groupHash,
  schemeID: 'bls-unchained-g1-rfc9380',
  metadata: { beaconID: 'quicknet' },
}
const roundTwo = {
  round: 2,
  signature:
    'b6b6a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807',
}

test('the chain hash of quicknet follows from its values', () => {
  assert.equal(chainHash(quicknet), quicknet.hash)
  assert.deepEqual(ChainInfo.parse(info), quicknet)
})

test('a chain that claims the hash of quicknet with another key is neither read nor pinned', () => {
  const forged = { ...quicknet, publicKey: `93${quicknet.publicKey.slice(2)}` }
  assert.ok(isPinned(quicknet) && !isPinned(forged))
  assert.ok(!ChainInfo.safeParse({ ...info, public_key: forged.publicKey }).success)
  const stranger = { ...quicknet, period: 30 }
  assert.ok(!isPinned({ ...stranger, hash: chainHash(stranger) }))
})

test('the real round 2 of quicknet verifies and gives its randomness', () => {
  assert.ok(isSigned(quicknet, roundTwo))
  const randomness = '5782d6987841c654515a0e72b2d1ebb4e741234042c37cb19608ae50d93fb60c'
  assert.equal(tailOfSignature(roundTwo.signature).toString('hex'), randomness)
})

const wrong = {
  'another round': { ...roundTwo, round: 3 },
  'round 0': { ...roundTwo, round: 0 },
  'an altered signature': { ...roundTwo, signature: `${roundTwo.signature.slice(0, -1)}6` },
  'the same point with another sign': { ...roundTwo, signature: `96${roundTwo.signature.slice(2)}` },
  'the point at infinity': { ...roundTwo, signature: `c0${'0'.repeat(94)}` },
  'a signature in capitals': { ...roundTwo, signature: roundTwo.signature.toUpperCase() },
  'no signature': { ...roundTwo, signature: '' },
}
for (const [name, answer] of Object.entries(wrong)) {
  test(`${name} does not verify`, () => assert.ok(!isSigned(quicknet, answer)))
}

test('the round of a moment is the first that does not come before it', () => {
  assert.equal(roundAt(quicknet, quicknet.genesis), 1)
  assert.equal(roundAt(quicknet, quicknet.genesis + 1), 2)
  assert.equal(roundAt(quicknet, quicknet.genesis + 3), 2)
  assert.equal(timeOfRound(quicknet, 2), quicknet.genesis + 3)
  fc.assert(
    fc.property(fc.integer({ min: quicknet.genesis, max: 2 ** 40 }), (time) => {
      const comes = timeOfRound(quicknet, roundAt(quicknet, time))
      assert.ok(comes >= time && comes - quicknet.period < time)
    }),
  )
  assert.throws(() => roundAt(quicknet, quicknet.genesis - 1), RangeError)
  assert.throws(() => roundAt(quicknet, quicknet.genesis + 0.5), RangeError)
})
