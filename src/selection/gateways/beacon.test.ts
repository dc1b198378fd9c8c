import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBeacon } from '#simulators'
import { ChainInfo, isPinned, isSigned } from '../beacon-chain.ts'
import { createBeacon } from './beacon.ts'

const genesis = 1_700_000_000
const atRound = (round: number) => () => new Date((genesis + (round - 1) * 3) * 1000)

test('a round is what its chain signed, the same each time', async () => {
  await using simulator = await startBeacon({ clock: atRound(1000), genesis })
  const chain = ChainInfo.parse(simulator.info)
  const beacon = createBeacon({ address: simulator.address, chain })
  const answer = await beacon(7)
  assert.ok(isSigned(chain, answer))
  assert.deepEqual(await beacon(7), answer)
  assert.ok(!isPinned(chain))
})

test('an answer of another chain is a PartnerError', async () => {
  await using simulator = await startBeacon({ clock: atRound(1000), genesis })
  await using stranger = await startBeacon({ clock: atRound(1000), genesis })
  const chain = ChainInfo.parse(simulator.info)
  const liar = { ...chain, hash: stranger.info.hash } // asks the stranger, expects the own signature
  const asked = createBeacon({ address: stranger.address, chain: liar })(7)
  await assert.rejects(asked, { name: 'PartnerError', message: /without the signature of its chain/ })
})

const badAnswers = {
  404: /status 404/,
  408: /no answer/,
  500: /status 5/,
  666: /without the signature/,
  667: /without the signature/,
  999: /round 1000 instead of 999/,
  1001: /status 425/,
}
for (const [round, message] of Object.entries(badAnswers)) {
  test(`a bad answer is a PartnerError (round ${round})`, async () => {
    await using simulator = await startBeacon({ clock: atRound(1000), genesis })
    const chain = ChainInfo.parse(simulator.info)
    const asked = createBeacon({ address: simulator.address, chain, timeoutMs: 200 })(Number(round))
    await assert.rejects(asked, { name: 'PartnerError', message })
  })
}

test('a page instead of an answer is a PartnerError', async () => {
  await using simulator = await startBeacon({ clock: atRound(1000), genesis })
  const chain = ChainInfo.parse(simulator.info)
  for (const round of [502, 504]) {
    const asked = createBeacon({ address: simulator.address, chain, timeoutMs: 2000 })(round)
    await assert.rejects(asked, { name: 'PartnerError' })
  }
})
